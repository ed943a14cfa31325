package dev.wiredesk.search.page.text;

import static dev.wiredesk.search.page.text.Mark.Kind.PERSON;
import static dev.wiredesk.search.page.text.Mark.Kind.QUOTE;
import static dev.wiredesk.search.page.text.Mark.Kind.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.search.page.text.MarkedText.Paragraph;
import dev.wiredesk.search.page.text.MarkedText.Passage;
import dev.wiredesk.search.page.text.MarkedText.Segment;
import dev.wiredesk.search.page.text.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkedTextTests {
    private static final List<Mark.Kind> KINDS = List.of(Mark.Kind.values());
    private static final Mark AYLA = Mark.linking(PERSON, "Ayla", "/?person=ayla");
    private static final Mark MERSIN = Mark.linking(REGION, "Mersin", "/?region=mersin");
    private static final Mark SAID = new Mark(QUOTE, "said", null, "quote-1");

    @Test
    void leavesTextWithoutMarksInOnePiece() {
        assertThat(told(MarkedText.of("Nothing to see.", List.of()))).containsExactly("Nothing to see.");
    }

    @Test
    void cutsParagraphsAtBlankLinesHoweverManyAndKeepsLineBreaksWithin() {
        assertThat(told(MarkedText.of("\n\none\ntwo  \n \t \n\n\r\n  three\n\n", List.of())))
                .containsExactly("one\ntwo", "three");
    }

    @Test
    void hasNoParagraphWhereThereIsNoText() {
        assertThat(MarkedText.of("", List.of(span(0, 3, AYLA))).paragraphs()).isEmpty();
        assertThat(MarkedText.of(" \n\n \r\n", List.of(span(0, 3, AYLA))).paragraphs())
                .isEmpty();
    }

    @Test
    void marksWhatASpanCovers() {
        assertThat(told(MarkedText.of("Mayor Ayla Demir said.", List.of(span(6, 16, AYLA)))))
                .containsExactly("Mayor [Ayla:Ayla Demir] said.");
    }

    @Test
    void keepsMarksInsideAQuoteInsideItsOnePassage() {
        String text = "\"Mersin will wait\", Ayla said.";

        MarkedText marked = MarkedText.of(text, List.of(span(1, 17, SAID), span(1, 7, MERSIN), span(20, 24, AYLA)));

        assertThat(told(marked)).containsExactly("\"«[Mersin:Mersin] will wait»\", [Ayla:Ayla] said.");
        assertThat(passages(marked)).extracting(Passage::quoted).containsExactly(false, true, false);
    }

    @Test
    void givesOverlappingMarksASegmentOfTheirOwnWithTheMostSpecificFirst() {
        MarkedText marked = MarkedText.of("the mayor of Mersin", List.of(span(4, 19, AYLA), span(13, 19, MERSIN)));

        assertThat(told(marked)).containsExactly("the [Ayla:mayor of ][Mersin+Ayla:Mersin]");
        Segment both = passages(marked).getFirst().segments().getLast();
        assertThat(both.styles()).isEqualTo("region person");
        assertThat(both.href()).isEqualTo("/?region=mersin");
        assertThat(both.tip()).isEqualTo("Mersin\nAyla");
    }

    @Test
    void cutsMarksThatReachOutsideTheTextToIt() {
        assertThat(told(MarkedText.of("Ayla", List.of(span(-5, 99, AYLA))))).containsExactly("[Ayla:Ayla]");
    }

    @Test
    void ignoresMarksThatCoverNothing() {
        List<Span> none = List.of(
                span(2, 2, AYLA),
                span(3, 1, AYLA),
                span(9, 12, AYLA),
                span(-4, -1, AYLA),
                span(Integer.MAX_VALUE, Integer.MIN_VALUE, AYLA));

        assertThat(told(MarkedText.of("Ayla", none))).containsExactly("Ayla");
    }

    @Test
    void neverCutsACharacterOutsideTheBasicPlaneInHalf() {
        String text = "a😀b";

        assertThat(told(MarkedText.of(text, List.of(span(2, 4, AYLA))))).containsExactly("a[Ayla:😀b]");
        assertThat(told(MarkedText.of(text, List.of(span(0, 2, AYLA))))).containsExactly("[Ayla:a😀]b");
    }

    @Test
    void continuesAQuoteInTheNextParagraphButAnchorsItOnlyOnce() {
        MarkedText marked = MarkedText.of("one two\n\nthree four", List.of(span(4, 14, SAID)));

        assertThat(told(marked)).containsExactly("one «two»", "«three» four");
        assertThat(passages(marked).stream().filter(Passage::quoted).map(Passage::anchors))
                .containsExactly(List.of("quote-1"), List.of());
    }

    @Test
    void anchorsEveryQuoteThatBeginsAtTheSamePlace() {
        Mark also = new Mark(QUOTE, "too", null, "quote-2");

        MarkedText marked = MarkedText.of("word", List.of(span(0, 4, SAID), span(0, 4, also)));

        assertThat(passages(marked).getFirst().anchor()).isEqualTo("quote-1");
        assertThat(passages(marked).getFirst().otherAnchors()).containsExactly("quote-2");
    }

    @Test
    void tellsAMarkOnceThatWasGivenTwice() {
        assertThat(told(MarkedText.of("Ayla", List.of(span(0, 4, AYLA), span(0, 4, AYLA)))))
                .containsExactly("[Ayla:Ayla]");
    }

    /** Whatever the marks, the text comes out as it went in, and each character carries exactly its marks. */
    @Test
    void losesNoCharacterAndNoMarkUnderAnyMarks() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                Mark.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                spans.add(
                        span(random.nextInt(-3, 45), random.nextInt(-3, 45), new Mark(kind, "mark " + i, null, null)));
            }

            MarkedText marked = MarkedText.of(text, spans);

            assertThat(printed(marked)).as("seed %d", seed).isEqualTo(expected(text, spans));
            assertThat(passages(marked).stream().flatMap(passage -> passage.segments().stream()))
                    .as("seed %d", seed)
                    .noneMatch(segment -> segment.text().isEmpty());
        }
    }

    @Test
    void copesWithALongTextFullOfMarks() {
        String text = "word ".repeat(40_000) + "\n\n" + "x ".repeat(40_000);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            spans.add(span(i * 50, i * 50 + 4, AYLA));
        }

        MarkedText marked = MarkedText.of(text, spans);

        assertThat(marked.paragraphs()).hasSize(2);
        assertThat(passages(marked).stream()
                        .flatMap(passage -> passage.segments().stream())
                        .filter(Segment::marked))
                .hasSize(4_000);
    }

    /** Each printed character of a text with the names of its marks in order. */
    private static List<String> expected(String text, List<Span> spans) {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            String marks = spans.stream()
                    .filter(span -> span.start() <= at && span.end() > at)
                    .map(span -> span.mark().tip())
                    .sorted()
                    .collect(Collectors.joining("+"));
            if (text.charAt(i) > ' ') {
                characters.add(text.charAt(i) + ":" + marks);
            }
        }
        return characters;
    }

    private static List<String> printed(MarkedText text) {
        List<String> characters = new ArrayList<>();
        for (Passage passage : passages(text)) {
            for (Segment segment : passage.segments()) {
                String marks = Stream.concat(passage.quotes().stream(), segment.marks().stream())
                        .map(Mark::tip)
                        .sorted()
                        .collect(Collectors.joining("+"));
                segment.text().chars().filter(c -> c > ' ').forEach(c -> characters.add((char) c + ":" + marks));
            }
        }
        return characters;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("ab .\n\n\n".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    private static Span span(int start, int end, Mark mark) {
        return new Span(start, end, mark);
    }

    private static List<Passage> passages(MarkedText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.passages().stream())
                .toList();
    }

    private static List<String> told(MarkedText text) {
        return text.paragraphs().stream().map(MarkedTextTests::told).toList();
    }

    private static String told(Paragraph paragraph) {
        return paragraph.passages().stream()
                .map(passage -> {
                    String inside = passage.segments().stream()
                            .map(MarkedTextTests::told)
                            .collect(Collectors.joining());
                    return passage.quoted() ? "«" + inside + "»" : inside;
                })
                .collect(Collectors.joining());
    }

    private static String told(Segment segment) {
        if (!segment.marked()) {
            return segment.text();
        }
        return "["
                + segment.marks().stream().map(Mark::tip).collect(Collectors.joining("+"))
                + ":" + segment.text() + "]";
    }
}
