package dev.wiredesk.search.page;

import dev.wiredesk.search.page.view.SearchState;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
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

    /** Whether the page is one of the editors' view, in which the bar then stays. */
    @ModelAttribute("editing")
    boolean isEditing(HttpServletRequest request) {
        return SearchState.EDITOR.equals(request.getParameter(SearchState.VIEW)) && request.isUserInRole("editor");
    }

    /** Who has signed in at an issuer and can sign out again; a browser that was given a token keeps it. */
    @ModelAttribute("signedIn")
    @Nullable String signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OAuth2AuthenticationToken person ? person.getName() : null;
    }
}
