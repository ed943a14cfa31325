package dev.wiredesk.search.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTests {

    @ParameterizedTest
    @MethodSource("dev.wiredesk.search.reprint.Reprints#events")
    void whatWasCutOrEditedIsStillACopy(Reprints.Event event) {
        Signature original = event.original().signature();

        event.copies()
                .forEach((how, copy) -> assertThat(copy.signature().isReprintOf(original))
                        .as("%s: %s", event.name(), how)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("dev.wiredesk.search.reprint.Reprints#events")
    void whatARivalWroteAboutTheSameEventIsNoCopy(Reprints.Event event) {
        assertThat(event.rival().signature().isReprintOf(event.original().signature()))
                .as("R34")
                .isFalse();
    }

    @Test
    void keepsItsSamplesInOrderSoThatEveryProcessWritesTheSameDocument() {
        List<Integer> places = Reprints.events().getFirst().original().signature().samples().stream()
                // The first of four characters of Base64 is the first six of 22 bits.
                .map(sample -> Base64.getUrlDecoder().decode(sample)[0] >> 2 & 0x3f)
                .toList();

        assertThat(places).hasSize(Signature.SIZE).isSorted();
    }

    @Test
    void storiesAboutOtherEventsHaveNextToNothingInCommon() {
        List<Signature> all = Reprints.events().stream()
                .map(event -> event.original().signature())
                .toList();

        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).common(all.get(j))).isLessThan(3);
            }
        }
    }

    @Test
    void whatTransportDoesToCharactersMakesNoOtherText() {
        String text = "The café in Zürich closed on Monday, its owner said, after forty years of business.";
        Signature signature = Signature.of("Café closes", text);

        assertThat(Signature.of("CAFE CLOSES", text.replace("é", "e\u0301").replace("ü", "u")))
                .isEqualTo(signature);
        assertThat(Signature.of("Café closes", text.replace(", ", " – "))).isEqualTo(signature);
        assertThat(Signature.similarity(signature.common(signature))).isEqualTo(100);
    }

    @Test
    void tooFewWordsTellNothing() {
        assertThat(Signature.of("President resigns", null).samples()).isEmpty();
        assertThat(Signature.of(null, null).isReprintOf(Signature.of(null, null)))
                .isFalse();
    }

    @Test
    void scriptsWithoutSpacesAreReadCharacterByCharacter() {
        String chinese = "港口仓库星期一早晨发生火灾，消防队派出四十辆消防车，附近居民被疏散到两所学校。";

        assertThat(Signature.of("港口火灾", chinese).isReprintOf(Signature.of("仓库起火", chinese)))
                .isTrue();
        assertThat(Signature.of("港口火灾", chinese)
                        .isReprintOf(Signature.of("选举结果", "反对党在星期日的省议会选举中获胜，投票率创下历史新高，执政党承认失败。")))
                .isFalse();
    }

    /** The share of samples in common is the share of runs in common, give or take what chance does. */
    @Test
    void theShareOfSamplesIsThatOfTheRuns() {
        double error = 0;
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            int shared = 30 + trial;
            String one = words("shared" + trial, shared) + words("one" + trial, 150);
            String other = words("shared" + trial, shared) + words("other" + trial, 150);
            double runs = (shared - 2) / (double) (shared + 2 * 150 + 2);
            error += Signature.of(one, null).common(Signature.of(other, null)) / (double) Signature.SIZE - runs;
        }
        assertThat(error / trials).isBetween(-0.02, 0.02);
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + "x" + i + " ").reduce("", String::concat);
    }
}
