package dev.wiredesk.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTests {
    private static final int TOKENS = 4;

    private final Random random = new Random(20_261_126);
    private final float[] steps = Decoder.newSteps();
    private final float[] scores = new float[TOKENS * Label.COUNT];

    @Test
    void findsTheBestOfAllLabellings() {
        for (int round = 0; round < 30; round++) {
            fill();
            int[] best = new Decoder(steps).best(scores, TOKENS);
            assertThat(sum(best)).isEqualTo(bestOfAll(new int[TOKENS], 0), org.assertj.core.data.Offset.offset(1e-3f));
        }
    }

    @Test
    void tellsForEachLabelOfATokenTheBestLabellingWithIt() {
        fill();
        float[] best = new Decoder(steps).best(scores, TOKENS, new float[TOKENS * Label.COUNT]);
        for (int label = 0; label < Label.COUNT; label++) {
            int[] labels = new int[TOKENS];
            float most = -1e9f;
            int all = (int) Math.pow(Label.COUNT, TOKENS);
            for (int number = 0; number < all; number++) {
                set(labels, number);
                if (labels[2] == label && isPossible(labels)) {
                    most = Math.max(most, sum(labels));
                }
            }
            assertThat(best[2 * Label.COUNT + label]).isEqualTo(most, org.assertj.core.data.Offset.offset(1e-2f));
        }
    }

    @Test
    void letsNoNameGoOnThatHasNotBegun() {
        scores[Label.inside(NameType.PERSON)] = 1_000;
        assertThat(Label.isInside(new Decoder(steps).best(scores, TOKENS)[0])).isFalse();
    }

    private void fill() {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextFloat() * 10 - 5;
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = random.nextFloat() * 6 - 3;
        }
    }

    private float bestOfAll(int[] labels, int from) {
        if (from == TOKENS) {
            return isPossible(labels) ? sum(labels) : -1e9f;
        }
        float most = -1e9f;
        for (int label = 0; label < Label.COUNT; label++) {
            labels[from] = label;
            most = Math.max(most, bestOfAll(labels, from + 1));
        }
        return most;
    }

    private static void set(int[] labels, int number) {
        int rest = number;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rest % Label.COUNT;
            rest /= Label.COUNT;
        }
    }

    private static boolean isPossible(int[] labels) {
        boolean possible = !Label.isInside(labels[0]);
        for (int i = 1; i < labels.length; i++) {
            possible &= Label.canFollow(labels[i - 1], labels[i]);
        }
        return possible;
    }

    private float sum(int[] labels) {
        float sum = scores[labels[0]] + steps[Decoder.firstStep(labels[0])];
        for (int i = 1; i < labels.length; i++) {
            sum += scores[i * Label.COUNT + labels[i]] + steps[Decoder.step(labels[i - 1], labels[i])];
        }
        return sum;
    }
}
