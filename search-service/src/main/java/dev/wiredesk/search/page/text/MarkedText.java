package dev.wiredesk.search.page.text;

import dev.wiredesk.search.page.text.Mark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into paragraphs, each of them into passages inside or outside quotes, each of those into segments whose
 * every character carries the same marks. No character of the text other than the blank space around paragraphs is lost,
 * whatever the marks claim: those that reach outside the text are cut to it, those that are empty are left out.
 */
public record MarkedText(List<Paragraph> paragraphs) {

    /**
     * Where a mark belongs.
     *
     * @param start first UTF-16 code unit
     * @param end the one after the last
     */
    public record Span(int start, int end, Mark mark) {}

    /** Lines between two blank lines. */
    public record Paragraph(List<Passage> passages) {}

    /**
     * Text inside the same quotes, or outside of any.
     *
     * @param anchors of the quotes that begin here
     */
    public record Passage(List<Mark> quotes, List<String> anchors, List<Segment> segments) {
        public boolean quoted() {
            return !quotes.isEmpty();
        }

        public String tip() {
            return tips(quotes);
        }

        /** The first of the anchors; null: no quote begins here. */
        public @Nullable String anchor() {
            return anchors.isEmpty() ? null : anchors.getFirst();
        }

        /** Those that the passage cannot carry itself, an element having only one. */
        public List<String> otherAnchors() {
            return anchors.isEmpty() ? anchors : anchors.subList(1, anchors.size());
        }
    }

    /**
     * Text with the same marks.
     *
     * @param marks the most specific first; no quotes, those belong to the passage
     */
    public record Segment(String text, List<Mark> marks) {

        public boolean marked() {
            return !marks.isEmpty();
        }

        /** Names of the kinds of mark, for use as style classes. */
        public String styles() {
            return marks.stream()
                    .map(mark -> mark.kind().name().toLowerCase(Locale.ROOT))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        public String tip() {
            return tips(marks);
        }

        /** Where the most specific mark that leads anywhere leads. */
        public @Nullable String href() {
            for (Mark mark : marks) {
                if (mark.href() != null) {
                    return mark.href();
                }
            }
            return null;
        }
    }

    private static final Comparator<Span> MOST_SPECIFIC_FIRST = Comparator.<Span>comparingInt(
                    span -> span.end() - span.start())
            .thenComparing(span -> span.mark().kind())
            .thenComparingInt(Span::start);

    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Cuts a text at the ends of the spans; spans may overlap, touch, repeat, lie outside the text or be upside down. */
    public static MarkedText of(String text, List<Span> spans) {
        List<Span> sound = spans.stream()
                .map(span -> fitted(span, text))
                .filter(span -> span.start() < span.end())
                .sorted(MOST_SPECIFIC_FIRST)
                .toList();
        Set<String> placed = new HashSet<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = -1;
        int end = 0;
        for (int line = 0; line < text.length(); ) {
            int lineEnd = endOfLine(text, line);
            if (text.substring(line, lineEnd).isBlank()) {
                if (start >= 0) {
                    paragraphs.add(paragraph(text, start, end, sound, placed));
                    start = -1;
                }
            } else {
                start = start < 0 ? line : start;
                end = lineEnd;
            }
            line = lineEnd + 1;
        }
        if (start >= 0) {
            paragraphs.add(paragraph(text, start, end, sound, placed));
        }
        return new MarkedText(paragraphs);
    }

    /** The text without its marks. */
    public String plain() {
        return paragraphs.stream()
                .map(paragraph -> paragraph.passages().stream()
                        .flatMap(passage -> passage.segments().stream())
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static Span fitted(Span span, String text) {
        int start = Math.clamp(span.start(), 0, text.length());
        int end = Math.clamp(span.end(), 0, text.length());
        // Half a surrogate pair is no character: the span takes the whole of it.
        return new Span(
                splitsPair(text, start) ? start - 1 : start, splitsPair(text, end) ? end + 1 : end, span.mark());
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static Paragraph paragraph(String text, int from, int to, List<Span> all, Set<String> placed) {
        int start = from;
        int end = to;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Span> spans = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Span span : all) {
            if (span.start() < end && span.end() > start) {
                spans.add(span);
                cuts.add(Math.max(start, span.start()));
                cuts.add(Math.min(end, span.end()));
            }
        }
        List<Passage> passages = new ArrayList<>();
        int at = cuts.removeFirst();
        for (int cut : cuts) {
            List<Mark> quotes = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            for (Span span : spans) {
                if (span.start() <= at && span.end() >= cut) {
                    (span.mark().kind() == Kind.QUOTE ? quotes : marks).add(span.mark());
                }
            }
            Segment segment = new Segment(
                    text.substring(at, cut), marks.stream().distinct().toList());
            add(passages, quotes.stream().distinct().toList(), segment, placed);
            at = cut;
        }
        return new Paragraph(List.copyOf(passages));
    }

    private static void add(List<Passage> passages, List<Mark> quotes, Segment segment, Set<String> placed) {
        if (!passages.isEmpty() && passages.getLast().quotes().equals(quotes)) {
            passages.getLast().segments().add(segment);
            return;
        }
        List<String> anchors = new ArrayList<>();
        for (Mark quote : quotes) {
            if (quote.anchor() != null && placed.add(quote.anchor())) {
                anchors.add(quote.anchor());
            }
        }
        passages.add(new Passage(quotes, anchors, new ArrayList<>(List.of(segment))));
    }

    private static String tips(List<Mark> marks) {
        return marks.stream().map(Mark::tip).distinct().collect(Collectors.joining("\n"));
    }
}
