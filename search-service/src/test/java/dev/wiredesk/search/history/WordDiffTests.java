package dev.wiredesk.search.history;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.search.history.Segment.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(WordDiff.of("Two people were hurt.", "Three people were badly hurt."))
                .containsExactly(
                        new Segment(Kind.DELETE, "Two"),
                        new Segment(Kind.INSERT, "Three"),
                        new Segment(Kind.EQUAL, " people were"),
                        new Segment(Kind.INSERT, " badly"),
                        new Segment(Kind.EQUAL, " hurt."));
    }

    @Test
    void takesASentenceThatWasPutOtherwiseAsOneChange() {
        assertThat(WordDiff.of("Rain fell today.", "Snow came yesterday."))
                .containsExactly(
                        new Segment(Kind.DELETE, "Rain fell today"),
                        new Segment(Kind.INSERT, "Snow came yesterday"),
                        new Segment(Kind.EQUAL, "."));
    }

    @Test
    void comparesWhatIsMissing() {
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "New.")).containsExactly(new Segment(Kind.INSERT, "New."));
        assertThat(WordDiff.of("Gone.", "")).containsExactly(new Segment(Kind.DELETE, "Gone."));
        assertThat(WordDiff.of("Same.", "Same.")).containsExactly(new Segment(Kind.EQUAL, "Same."));
    }

    @Test
    void alwaysHoldsBothTexts() {
        long seed = 20_261_126;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String older = text(random, 1 + random.nextInt(40));
            String newer = text(random, 1 + random.nextInt(40));

            assertHoldsBoth(older, newer);
        }
    }

    @Test
    void comparesLongTextsByTheParagraphAndHugeOnesAsAWhole() {
        Random random = new Random(7);
        String older = text(random, 20_000);
        String newer = text(random, 20_000);
        String flat = "old ".repeat(200_000);
        String other = "new ".repeat(200_000);

        assertHoldsBoth(older, newer);
        assertThat(WordDiff.of(flat, other)).hasSize(2);
        assertThat(WordDiff.of(flat + "end", flat + "stop"))
                .as("what both begin with is no work")
                .hasSize(3);
    }

    private static void assertHoldsBoth(String older, String newer) {
        List<Segment> segments = WordDiff.of(older, newer);
        assertThat(without(segments, Kind.INSERT)).isEqualTo(older);
        assertThat(without(segments, Kind.DELETE)).isEqualTo(newer);
    }

    private static String without(List<Segment> segments, Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(joining());
    }

    private static String text(Random random, int words) {
        String[] all = {
            "rain",
            "Snow",
            "fell,",
            "again.",
            "\u00e9t\u00e9",
            "\ud83d\ude00",
            "\u0643\u062a\u0628",
            "\n\n",
            "on",
            "Monday"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(all[random.nextInt(all.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
