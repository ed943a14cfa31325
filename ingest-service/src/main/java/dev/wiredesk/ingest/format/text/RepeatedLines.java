package dev.wiredesk.ingest.format.text;

import org.jspecify.annotations.Nullable;

/**
 * What some feeds repeat around a story although the item says it elsewhere: the headline and the byline above it, the
 * byline and the notes to editors, which are not for readers, below it.
 */
public final class RepeatedLines {
    private RepeatedLines() {}

    /** The story without them; the story itself where there is nothing else in it. */
    public static @Nullable String removedFrom(
            @Nullable String body, @Nullable String headline, @Nullable String byline, @Nullable String notes) {
        if (body == null) {
            return null;
        }
        String story = withoutFirst(withoutFirst(body, headline), byline);
        if (notes != null) {
            for (String note : notes.split("\n+", -1)) {
                story = withoutLast(story, note.strip());
            }
        }
        return withoutLast(story, byline);
    }

    private static String withoutFirst(String body, @Nullable String line) {
        int end = body.indexOf('\n');
        return end > 0
                        && line != null
                        && line.equalsIgnoreCase(body.substring(0, end).strip())
                ? body.substring(end).stripLeading()
                : body;
    }

    private static String withoutLast(String body, @Nullable String line) {
        int start = body.lastIndexOf('\n');
        return start > 0
                        && line != null
                        && line.equalsIgnoreCase(body.substring(start).strip())
                ? body.substring(0, start).stripTrailing()
                : body;
    }
}
