package dev.wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTextTests {

    @Test
    void keepsTheFullStopOfAnAbbreviation() {
        assertThat(words("Mr. Omondi met U.S. envoys on Jan. 4 with J. R. Osei."))
                .containsExactly(
                        "Mr.", "Omondi", "met", "U.S.", "envoys", "on", "Jan.", "4", "with", "J.", "R.", "Osei", ".");
    }

    @Test
    void cutsOffPossessivesAndHyphens() {
        assertThat(words("Chad’s Franco-Belgian envoy O'Malley didn't say he'd go"))
                .containsExactly(
                        "Chad", "’s", "Franco", "-", "Belgian", "envoy", "O'Malley", "didn't", "say", "he", "'d", "go");
    }

    @Test
    void keepsWebNamesTogether() {
        assertThat(words("He told Rudaw.net, see https://example.org/a?b=1."))
                .containsExactly("He", "told", "Rudaw.net", ",", "see", "https://example.org/a?b=1", ".");
    }

    @Test
    void endsSentencesBehindClosingMarks() {
        assertThat(sentences(
                        "“We will go.” The minister left. \"Why now?\" he asked. It was 5.5 percent… Nobody knew."))
                .containsExactly(
                        "“We will go.”",
                        "The minister left.",
                        "\"Why now?\" he asked.",
                        "It was 5.5 percent…",
                        "Nobody knew.");
    }

    @Test
    void doesNotEndSentencesAtTitlesAndInitials() {
        assertThat(sentences("Gen. Ali and Dr. M. Sow of the U.S. Army met. He flew to the U.S. The talks failed."))
                .containsExactly(
                        "Gen. Ali and Dr. M. Sow of the U.S. Army met.", "He flew to the U.S.", "The talks failed.");
    }

    @Test
    void splitsParagraphsAtBlankLinesAndKeepsWrappedLinesTogether() {
        StoryText text = StoryText.of("One two\nthree four.\n\nFive six.\r\n\r\nSeven.\nEight.");
        assertThat(text.paragraphs()).isEqualTo(4);
        assertThat(text.paragraphOf(text.sentenceOf(text.tokenAt(text.text().indexOf("Seven")))))
                .isEqualTo(2);
    }

    @Test
    void knowsHeadlinesByTheirCapitals() {
        StoryText text = StoryText.of("Rebels Seize Eastern Mining Town\n\nRebels seized a town in Katanga on Monday.");
        assertThat(text.isTitleCased(0)).isTrue();
        assertThat(text.isTitleCased(1)).isFalse();
    }

    @Test
    void coversAnyInputWithoutOverlap() {
        long seed = 20261124;
        Random random = new Random(seed);
        int[] interesting = {
            ' ', '\n', '\r', '.', '"', '\'', '’', '“', '”', '-', 'A', 'b', '7', 'é', 'İ', 'ß', 'Я', 'ع', '中', 0x1F600,
            0xD800, 0xDC00, 0, '\u200F', '\u00AD', '&', ',', ':', '?', '…', '\u2028'
        };
        for (int run = 0; run < 3_000; run++) {
            StringBuilder input = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                input.appendCodePoint(interesting[random.nextInt(interesting.length)]);
            }
            StoryText text = StoryText.of(input.toString());
            int last = 0;
            for (int i = 0; i < text.tokens(); i++) {
                assertThat(text.start(i)).as("seed %d, %s", seed, input).isGreaterThanOrEqualTo(last);
                assertThat(text.end(i)).as("seed %d, %s", seed, input).isGreaterThan(text.start(i));
                assertThat(text.word(i)).isEqualTo(text.text().substring(text.start(i), text.end(i)));
                assertThat(text.tokenAt(text.start(i)))
                        .as("seed %d, %s", seed, input)
                        .isEqualTo(i);
                last = text.end(i);
            }
            int token = 0;
            for (int s = 0; s < text.sentences(); s++) {
                assertThat(text.firstToken(s)).as("seed %d, %s", seed, input).isEqualTo(token);
                token = text.endToken(s);
                assertThat(text.firstSentence(text.paragraphOf(s))).isLessThanOrEqualTo(s);
            }
            assertThat(token).as("seed %d, %s", seed, input).isEqualTo(text.tokens());
        }
    }

    @Test
    void takesAMegabyteWithoutASpace() {
        StoryText text = StoryText.of("a".repeat(1_000_000) + " end.");
        assertThat(text.tokens()).isEqualTo(3);
        assertThat(text.kind(0)).isEqualTo(TokenKind.OTHER);
    }

    private static List<String> words(String input) {
        StoryText text = StoryText.of(input);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.tokens(); i++) {
            words.add(text.word(i));
        }
        return words;
    }

    private static List<String> sentences(String input) {
        StoryText text = StoryText.of(input);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < text.sentences(); s++) {
            sentences.add(text.between(text.firstToken(s), text.endToken(s) - 1));
        }
        return sentences;
    }

    @Test
    void anApostropheCutsTurkishEndingsAndFrenchArticlesButNoOthers() {
        assertThat(words(StoryText.of("Ankara'da O'Brien").in("tr"))).containsExactly("Ankara", "'da", "O'Brien");
        assertThat(words(StoryText.of("l’Algérie et la Côte d'Ivoire d'abord").in("fr-FR")))
                .containsExactly("l’", "Algérie", "et", "la", "Côte", "d'Ivoire", "d'", "abord");
        assertThat(words(StoryText.of("Ankara'da").in("en"))).containsExactly("Ankara'da");
    }

    private static List<String> words(StoryText text) {
        return IntStream.range(0, text.tokens()).mapToObj(text::word).toList();
    }
}
