package dev.wiredesk.search.page;

import dev.wiredesk.search.page.Stories.Answer;
import dev.wiredesk.search.page.view.SearchState;
import dev.wiredesk.search.page.view.SearchView;
import dev.wiredesk.search.page.view.SearchView.Problem;
import dev.wiredesk.search.reading.Audience;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that stories are searched on. */
@Controller
class SearchPage {
    private final Stories stories;
    private final Clock clock;

    SearchPage(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /** What was asked stays on the page where it cannot be answered. */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView search(
            Audience audience,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        SearchState state = new SearchState(parameters);
        ModelAndView page = page(audience, state, response);
        if (request.isUserInRole("editor")) {
            page.addObject("views", SearchView.views(state));
        }
        return page;
    }

    private ModelAndView page(Audience audience, SearchState state, HttpServletResponse response) {
        return switch (stories.find(audience, state.query())) {
            case Answer.Answered(var found) -> page(SearchView.of(state, found, clock.instant()), HttpStatus.OK);
            case Answer.Refused(var detail) ->
                page(unanswered(state, new Problem("This search cannot be made", detail)), HttpStatus.BAD_REQUEST);
            case Answer.Away() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, PageProblems.RETRY_SECONDS);
                yield page(unanswered(state, PageProblems.AWAY), HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private SearchView unanswered(SearchState state, Problem problem) {
        return SearchView.unanswered(state, clock.instant(), problem);
    }

    private static ModelAndView page(SearchView page, HttpStatus status) {
        ModelAndView view = new ModelAndView("search", "page", page);
        view.setStatus(status);
        return view;
    }
}
