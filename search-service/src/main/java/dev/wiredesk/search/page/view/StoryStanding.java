package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a story may be used, as an editor is told. */
enum StoryStanding {
    USABLE(null, ""),
    EMBARGOED("Embargo", "Readers see this story when its embargo ends."),
    HELD("Held", "The embargo has no end: readers do not see this story until a newer version lifts it."),
    WITHHELD("Withheld", "The provider withholds this story: readers do not see it until a newer version releases it."),
    KILLED(
            "Killed",
            "The provider has killed this story. Nothing of it may be used; whoever took it over has to take it back.");

    private final @Nullable String badge;
    private final String notice;

    StoryStanding(@Nullable String badge, String notice) {
        this.badge = badge;
        this.notice = notice;
    }

    /** By the rules for status (R15, R18) and embargo (R23, R26). */
    static StoryStanding of(ArticleEnriched article, Instant now) {
        return switch (article.status()) {
            case CANCELED -> KILLED;
            case WITHHELD -> WITHHELD;
            case USABLE -> embargo(article.embargo(), now);
        };
    }

    private static StoryStanding embargo(@Nullable Embargo embargo, Instant now) {
        if (embargo == null) {
            return USABLE;
        }
        Instant until = embargo.until();
        return until == null ? HELD : until.isAfter(now) ? EMBARGOED : USABLE;
    }

    /** In a word; null where there is nothing to tell. */
    @Nullable String badge() {
        return badge;
    }

    String notice() {
        return notice;
    }
}
