package dev.wiredesk.search.page.view;

import dev.wiredesk.search.history.QuoteChange;
import dev.wiredesk.search.history.Segment;
import dev.wiredesk.search.history.VersionDiff;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a story to another.
 *
 * @param headline empty where it is the same
 * @param body empty where it is the same; long stretches without a change are left out
 * @param quotes that are new, changed or gone
 */
public record DiffView(List<Piece> headline, List<Piece> body, List<QuoteLine> quotes) {

    /** So much of what is the same is shown on either side of a change. */
    private static final int AROUND = 120;

    /**
     * A stretch of text.
     *
     * @param kind {@code ins}, {@code del} or {@code same}
     */
    public record Piece(String kind, String text) {}

    /**
     * What became of a quote.
     *
     * @param before null: it is new
     * @param after null: it is gone
     */
    public record QuoteLine(
            String change,
            @Nullable String speaker,
            @Nullable String before,
            @Nullable String after) {}

    static DiffView of(VersionDiff diff) {
        return new DiffView(pieces(diff.headline()), pieces(diff.body()), quotes(diff.quotes()));
    }

    /** Whether a reader would notice nothing. */
    public boolean unchanged() {
        return headline.isEmpty() && body.isEmpty() && quotes.isEmpty();
    }

    private static List<Piece> pieces(List<Segment> segments) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            pieces.add(
                    switch (segment.kind()) {
                        case INSERT -> new Piece("ins", segment.text());
                        case DELETE -> new Piece("del", segment.text());
                        case EQUAL -> new Piece("same", shortened(segment.text(), i > 0, i + 1 < segments.size()));
                    });
        }
        return pieces.stream().allMatch(piece -> piece.kind().equals("same")) ? List.of() : pieces;
    }

    private static String shortened(String text, boolean afterChange, boolean beforeChange) {
        int head = afterChange ? wordEnd(text, AROUND) : 0;
        int tail = beforeChange ? wordStart(text, text.length() - AROUND) : text.length();
        return tail - head < AROUND
                ? text
                : text.substring(0, head) + (afterChange ? " … " : "… ") + text.substring(tail);
    }

    private static int wordEnd(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordStart(String text, int from) {
        int start = Math.max(from, 0);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static List<QuoteLine> quotes(List<QuoteChange> changes) {
        return changes.stream()
                .filter(change -> change.change() != QuoteChange.Kind.SAME)
                .map(DiffView::line)
                .toList();
    }

    private static QuoteLine line(QuoteChange change) {
        QuoteChange.Said before = change.before();
        QuoteChange.Said after = change.after();
        String label = switch (change.change()) {
            case SAME -> "The same";
            case CHANGED -> "Changed";
            case VANISHED -> "Gone";
            case NEW -> "New";
        };
        return new QuoteLine(
                label,
                after != null ? after.speaker() : before == null ? null : before.speaker(),
                before == null ? null : before.text(),
                after == null ? null : after.text());
    }
}
