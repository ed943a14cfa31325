package dev.wiredesk.search.page;

import dev.wiredesk.search.page.view.SearchView.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What those see who may not see or do something. */
@Controller
class DeniedPage {

    @RequestMapping("/denied")
    ModelAndView denied(HttpServletRequest request) {
        boolean old = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        Problem problem = old
                ? new Problem("Nothing was done", "The form was not one of this page, or too old. Open the page again.")
                : new Problem("Not for this name", "The role of the name that you signed in with does not allow it.");
        ModelAndView view = new ModelAndView("notice", "notice", problem);
        view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }
}
