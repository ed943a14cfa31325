package dev.wiredesk.search.page.text;

import org.jspecify.annotations.Nullable;

/**
 * Why a stretch of text stands out.
 *
 * @param tip tells a reader what was found here, by which rule and how surely
 * @param href the search that the stretch leads to
 * @param anchor fragment by which another part of the page can lead here
 */
public record Mark(
        Kind kind,
        String tip,
        @Nullable String href,
        @Nullable String anchor) {

    /** Declared in the order in which marks on the same stretch of text are told. */
    public enum Kind {
        PERSON,
        SOURCE,
        ROLE,
        REGION,
        CUE,
        HIT,
        QUOTE
    }

    public static Mark linking(Kind kind, String tip, String href) {
        return new Mark(kind, tip, href, null);
    }

    public static Mark telling(Kind kind, String tip) {
        return new Mark(kind, tip, null, null);
    }
}
