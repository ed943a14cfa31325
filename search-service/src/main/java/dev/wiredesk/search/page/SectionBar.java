package dev.wiredesk.search.page;

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

    /** Who has signed in at an issuer and can sign out again; a browser that was given a token keeps it. */
    @ModelAttribute("signedIn")
    @Nullable String signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OAuth2AuthenticationToken person ? person.getName() : null;
    }
}
