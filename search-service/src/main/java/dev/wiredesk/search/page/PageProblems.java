package dev.wiredesk.search.page;

import dev.wiredesk.search.deadletter.LogUnavailableException;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.NotAnEditorException;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.page.view.SearchView.Problem;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** For a reader too a failure is a page: what is wrong and what to do, and nothing of what went on inside. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    static final String RETRY_SECONDS = "10";
    static final Problem AWAY = new Problem(
            "The search does not answer",
            "The index is not reachable at the moment. Stories keep coming in and none is lost; try again in a minute.");

    @ExceptionHandler
    ModelAndView notFound(NotFoundException e) {
        return page("It is not here", e.getMessage(), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({BadParameterException.class, RefusedQueryException.class})
    ModelAndView refused(RuntimeException e) {
        return page("This cannot be shown", e.getMessage(), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView notAnEditor(NotAnEditorException e) {
        return page("Only for editors", e.getMessage(), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView away(IndexUnavailableException e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return page(AWAY.title(), AWAY.detail(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView away(LogUnavailableException e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return page(
                "The dead letters cannot be asked for now",
                e.getMessage() + ". They stay where they are; try again in a minute.",
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e) {
        log.error("A page could not be made", e);
        return page(
                "Something is wrong here",
                "The page could not be made, for a reason that is not yours.",
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView page(String title, @Nullable String detail, HttpStatus status) {
        ModelAndView view = new ModelAndView("notice", "notice", new Problem(title, String.valueOf(detail)));
        view.setStatus(status);
        return view;
    }
}
