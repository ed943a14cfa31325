package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.page.Stories.Answer;
import dev.wiredesk.search.page.Stories.Reading;
import dev.wiredesk.search.page.view.SearchState;
import dev.wiredesk.search.page.view.SearchView;
import dev.wiredesk.search.page.view.SearchView.Problem;
import dev.wiredesk.search.page.view.StoryView;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The newsroom's search page and its page of one story. */
@Controller
class NewsroomPage {
    private static final Logger log = LoggerFactory.getLogger(NewsroomPage.class);

    private static final Problem AWAY = new Problem(
            "The search does not answer",
            "The index is not reachable at the moment. Stories keep coming in and none is lost; try again in a minute.");
    private static final Problem NONE =
            new Problem("No such story", "There is no story at this address, or none that may be shown.");
    private static final Problem FAILED =
            new Problem("Something is wrong here", "The page could not be made, for a reason that is not yours.");
    private static final String RETRY_AFTER_SECONDS = "10";

    private final Stories stories;

    NewsroomPage(Stories stories) {
        this.stories = stories;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView search(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        SearchState state = new SearchState(parameters);
        return switch (stories.find(state.query())) {
            case Answer.Answered(var found) -> search(SearchView.of(state, found), HttpStatus.OK);
            case Answer.Refused(var detail) ->
                search(
                        SearchView.unanswered(state, new Problem("This search cannot be made", detail)),
                        HttpStatus.BAD_REQUEST);
            case Answer.Away() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                yield search(SearchView.unanswered(state, AWAY), HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    @GetMapping(path = "/articles/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView story(@PathVariable String id, HttpServletResponse response) {
        return switch (stories.read(id)) {
            case Reading.Story(var article) ->
                new ModelAndView("story", "story", StoryView.of(article, earlier(article)));
            case Reading.None() -> notice(NONE, HttpStatus.NOT_FOUND);
            case Reading.Away() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                yield notice(AWAY, HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private @Nullable ArticleEnriched earlier(ArticleEnriched article) {
        String earlier = article.evolvedFrom();
        if (earlier == null) {
            return null;
        }
        return switch (stories.read(new ItemKey(article.provider(), earlier).id())) {
            case Reading.Story(var found) -> found;
            case Reading.None(), Reading.Away() -> null;
        };
    }

    /** For a reader too a failure is a page; what went wrong is in the log. */
    @ExceptionHandler
    ModelAndView unexpected(Exception e) {
        log.error("A page could not be made", e);
        return notice(FAILED, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView search(SearchView page, HttpStatus status) {
        ModelAndView view = new ModelAndView("search", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView notice(Problem notice, HttpStatus status) {
        ModelAndView view = new ModelAndView("notice", "notice", notice);
        view.setStatus(status);
        return view;
    }
}
