package dev.wiredesk.search.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.stereotype.Component;

/** Lets the holder of a token into the newsroom page, by its name and the token as password. */
@Component
class SignIn implements AuthenticationProvider {

    private final Tokens tokens;

    SignIn(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @throws BadCredentialsException nobody of this name holds the token */
    @Override
    public Authentication authenticate(Authentication given) {
        OAuth2AuthenticatedPrincipal holder = holder(String.valueOf(given.getCredentials()));
        if (!holder.getName().equals(given.getName())) {
            throw new BadCredentialsException("The token is not that of " + given.getName());
        }
        return UsernamePasswordAuthenticationToken.authenticated(holder.getName(), null, holder.getAuthorities());
    }

    private OAuth2AuthenticatedPrincipal holder(String token) {
        try {
            return tokens.introspect(token);
        } catch (BadOpaqueTokenException e) {
            throw new BadCredentialsException("Nobody holds the token", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
