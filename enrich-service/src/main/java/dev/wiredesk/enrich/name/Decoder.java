package dev.wiredesk.enrich.name;

import java.util.Arrays;

/**
 * Finds the best labels of a run: the highest sum of what speaks for each token's label and for each step from label to label
 * (Viterbi), with names that go on only behind their own beginning. Confined to one thread.
 */
final class Decoder {
    private static final float NEVER = -1e9f;

    /** By the label before and the label, row by row; behind the last row what speaks for each first label. */
    private final float[] steps;

    private float[] forward = new float[0];
    private float[] backward = new float[0];

    Decoder(float[] steps) {
        this.steps = steps;
    }

    static float[] newSteps() {
        return new float[(Label.COUNT + 1) * Label.COUNT];
    }

    static int step(int before, int label) {
        return before * Label.COUNT + label;
    }

    static int firstStep(int label) {
        return Label.COUNT * Label.COUNT + label;
    }

    /**
     * Finds the best labels.
     *
     * @param scores what speaks for each label of each token, row by row
     */
    int[] best(float[] scores, int tokens) {
        forward(scores, tokens);
        int[] labels = new int[tokens];
        labels[tokens - 1] = highest((tokens - 1) * Label.COUNT);
        for (int i = tokens - 1; i > 0; i--) {
            int label = labels[i];
            int best = 0;
            float most = NEVER * 2;
            for (int before = 0; before < Label.COUNT; before++) {
                float sum = forward[(i - 1) * Label.COUNT + before] + stepOf(before, label);
                if (sum > most) {
                    most = sum;
                    best = before;
                }
            }
            labels[i - 1] = best;
        }
        return labels;
    }

    private int highest(int row) {
        int best = 0;
        for (int label = 1; label < Label.COUNT; label++) {
            best = forward[row + label] > forward[row + best] ? label : best;
        }
        return best;
    }

    /**
     * The score of the best labels of the whole run that have a label at a token, for each token and label, row by row: how far apart two
     * labels of a token are is how sure the choice is.
     */
    float[] best(float[] scores, int tokens, float[] into) {
        forward(scores, tokens);
        if (backward.length < tokens * Label.COUNT) {
            backward = new float[tokens * Label.COUNT * 2];
        }
        Arrays.fill(backward, (tokens - 1) * Label.COUNT, tokens * Label.COUNT, 0);
        for (int i = tokens - 2; i >= 0; i--) {
            for (int label = 0; label < Label.COUNT; label++) {
                float most = NEVER * 2;
                for (int next = 0; next < Label.COUNT; next++) {
                    int at = (i + 1) * Label.COUNT + next;
                    most = Math.max(most, stepOf(label, next) + scores[at] + backward[at]);
                }
                backward[i * Label.COUNT + label] = most;
            }
        }
        for (int i = 0; i < tokens * Label.COUNT; i++) {
            into[i] = forward[i] + backward[i];
        }
        return into;
    }

    private void forward(float[] scores, int tokens) {
        if (forward.length < tokens * Label.COUNT) {
            forward = new float[tokens * Label.COUNT * 2];
        }
        for (int label = 0; label < Label.COUNT; label++) {
            forward[label] = Label.isInside(label) ? NEVER : scores[label] + steps[firstStep(label)];
        }
        for (int i = 1; i < tokens; i++) {
            int row = i * Label.COUNT;
            for (int label = 0; label < Label.COUNT; label++) {
                float most = NEVER * 2;
                for (int before = 0; before < Label.COUNT; before++) {
                    most = Math.max(most, forward[row - Label.COUNT + before] + stepOf(before, label));
                }
                forward[row + label] = most + scores[row + label];
            }
        }
    }

    private float stepOf(int before, int label) {
        return Label.canFollow(before, label) ? steps[step(before, label)] : NEVER;
    }
}
