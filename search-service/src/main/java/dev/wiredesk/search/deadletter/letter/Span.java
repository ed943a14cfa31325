package dev.wiredesk.search.deadletter.letter;

/**
 * Records of one partition that stand next to each other.
 *
 * @param from offset of the first
 * @param to offset after the last
 */
public record Span(long from, long to) {

    public boolean isEmpty() {
        return from >= to;
    }

    /** How many records it holds at most. */
    public long size() {
        return Math.max(0, to - from);
    }

    /** Its last records. */
    Span newest(long most) {
        return new Span(Math.max(from, to - most), to);
    }

    /** Where both are. */
    public Span within(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }
}
