package dev.wiredesk.search.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the bar on top of each page must know of who looks at it. */
@ControllerAdvice(basePackageClasses = SectionBar.class)
class SectionBar {

    /** Whether there is a section of dead letters. */
    @ModelAttribute("operator")
    boolean isOperator(HttpServletRequest request) {
        return request.isUserInRole("operator");
    }
}
