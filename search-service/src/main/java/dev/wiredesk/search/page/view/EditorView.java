package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only editors are told about a story.
 *
 * @param standing in a word; null: readers see the story
 * @param notice what that means
 * @param note of the provider's to editors, never for publication (R29)
 * @param editing whether this is the editors' view of the story
 * @param other the same story in the other view
 */
public record EditorView(
        @Nullable String standing, String notice, @Nullable String note, boolean editing, String other) {

    /** In the readers' view an editor is only led to the other one. */
    public static EditorView of(ArticleEnriched article, boolean editing, Instant now) {
        StoryStanding standing = StoryStanding.of(article, now);
        return new EditorView(
                standing.badge(),
                standing.notice(),
                editing ? article.editorNote() : null,
                editing,
                StoryView.href(article.id(), !editing));
    }
}
