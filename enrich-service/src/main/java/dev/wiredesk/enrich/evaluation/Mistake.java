package dev.wiredesk.enrich.evaluation;

/**
 * One thing that is wrong.
 *
 * @param kind a class of mistakes, such as {@code place missed}
 * @param context the text around it, the place itself in brackets
 * @param note what was expected or found instead; may be empty
 */
public record Mistake(String kind, String story, String context, String note) {
    private static final int BEFORE = 60;
    private static final int BEHIND = 40;

    static Mistake at(String kind, Truth truth, Truth.At at, String note) {
        String text = truth.text(at.field());
        int start = at.span().start();
        int end = at.span().end();
        String context = text.substring(Math.max(0, start - BEFORE), start)
                + "[" + text.substring(start, end) + "]"
                + text.substring(end, Math.min(text.length(), end + BEHIND));
        return new Mistake(kind, truth.name(), context.replace('\n', ' '), note);
    }
}
