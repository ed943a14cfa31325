package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTests {
    private static final String LONG_LINE = "word ".repeat(30).strip();

    @Test
    void separatesParagraphsByOneBlankLine() {
        assertThat(PlainText.paragraphs("\n \nOne \r\n\r\n\t\r\nTwo\rstill two\u00a0\n\n"))
                .isEqualTo("One\n\nTwo\nstill two");
    }

    @Test
    void keepsTheLinesOfAParagraphThatWasBrokenToFit() {
        assertThat(PlainText.paragraphs("a short line\nand another")).isEqualTo("a short line\nand another");
        assertThat(PlainText.paragraphs(LONG_LINE + "\n\nand\nmore")).isEqualTo(LONG_LINE + "\n\nand\nmore");
    }

    @Test
    void takesEveryLineForAParagraphWhereLongLinesAreAllThereIs() {
        assertThat(PlainText.paragraphs(LONG_LINE + "\nNext.")).isEqualTo(LONG_LINE + "\n\nNext.");
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(PlainText.paragraphs(null)).isNull();
        assertThat(PlainText.paragraphs(" \r\n\u0000\ufeff")).isNull();
        assertThat(PlainText.line("\t")).isNull();
    }

    @Test
    void putsALineOnOneLine() {
        assertThat(PlainText.line(" a\r\n b\u2028c\u00a0\u00a0d\u0007 ")).isEqualTo("a b c d");
    }

    @Test
    void leavesNoHalfOfASurrogatePair() {
        assertThat(PlainText.line("\ud83d\ude00 \ud83d \ude00")).isEqualTo("\ud83d\ude00 \ufffd \ufffd");
    }

    @Test
    void changesNothingTheSecondTime() {
        long seed = 20261123;
        Random random = new Random(seed);
        String alphabet = "ab\u00e9\u2014 \t\r\n\n\n\u00a0\u0000\u2028\u2029\u0085\ud83d\ude00\ufeff";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                raw.append(random.nextInt(20) == 0 ? LONG_LINE : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = PlainText.paragraphs(raw.toString());
            assertThat(PlainText.paragraphs(once))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(once);
            if (once != null) {
                assertThat(once)
                        .as("seed %d, round %d", seed, round)
                        .doesNotContain("\n\n\n", "\r", " \n", "\u0000")
                        .isEqualTo(once.strip());
            }
        }
    }
}
