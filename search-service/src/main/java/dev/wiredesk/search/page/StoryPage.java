package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.page.view.CopyView;
import dev.wiredesk.search.page.view.EditorView;
import dev.wiredesk.search.page.view.StoryView;
import dev.wiredesk.search.reading.Audience;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one story. */
@Controller
class StoryPage {
    private final Stories stories;
    private final Clock clock;

    StoryPage(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @GetMapping(path = "/articles/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView story(Audience audience, @PathVariable String id, HttpServletRequest request) {
        ArticleEnriched article = stories.read(audience, id)
                .orElseThrow(
                        () -> new NotFoundException("There is no story at this address, or none that may be shown."));
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("story", "story", StoryView.of(article, earlier(audience, article), now));
        page.addObject(
                "rewriting",
                StoryView.rewriting(
                        stories.rewriting(audience, new ItemKey(article.provider(), article.identity())),
                        !audience.isReader()));
        page.addObject("copies", CopyView.of(stories.copies(audience, id)));
        if (request.isUserInRole("editor")) {
            page.addObject("editor", EditorView.of(article, !audience.isReader(), now));
        }
        return page;
    }

    private @Nullable ArticleEnriched earlier(Audience audience, ArticleEnriched article) {
        String earlier = article.evolvedFrom();
        return earlier == null
                ? null
                : stories.read(audience, new ItemKey(article.provider(), earlier).id())
                        .orElse(null);
    }
}
