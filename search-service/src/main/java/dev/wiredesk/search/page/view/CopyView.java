package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.page.view.StoryView.Moment;
import dev.wiredesk.search.similar.SimilarPage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a story.
 *
 * @param order whether it came before the story, in words
 */
public record CopyView(
        Link title, String provider, @Nullable String language, Moment time, String order, int similarity) {

    public static List<CopyView> of(List<SimilarPage.Item> copies) {
        return copies.stream().map(CopyView::of).toList();
    }

    private static CopyView of(SimilarPage.Item copy) {
        SimilarPage.Story story = copy.article();
        return new CopyView(
                new Link(
                        Objects.requireNonNullElse(story.headline(), StoryView.WITHOUT_HEADLINE),
                        StoryView.href(story.id(), false)),
                story.provider(),
                Labels.languageTag(story.language()),
                Moment.of(story.publishedAt()),
                copy.earlier() ? "earlier" : "later",
                copy.similarity());
    }
}
