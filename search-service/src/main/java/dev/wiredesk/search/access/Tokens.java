package dev.wiredesk.search.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Knows the holders of tokens. Tokens themselves are nowhere kept, and compared by their hashes in constant time. */
@Component
class Tokens implements OpaqueTokenIntrospector {

    private final Map<String, AccessSettings.Token> tokens;

    Tokens(AccessSettings settings) {
        this.tokens = settings.tokens();
    }

    /** @throws BadOpaqueTokenException nobody holds it */
    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        byte[] hash = hash(token);
        @Nullable OAuth2AuthenticatedPrincipal caller = null;
        // All of them are compared, so that the time taken tells nothing.
        for (Map.Entry<String, AccessSettings.Token> known : tokens.entrySet()) {
            if (MessageDigest.isEqual(
                    hash, HexFormat.of().parseHex(known.getValue().hash()))) {
                caller = caller(known.getKey(), known.getValue());
            }
        }
        if (caller == null) {
            throw new BadOpaqueTokenException("The token is not known");
        }
        return caller;
    }

    private static OAuth2AuthenticatedPrincipal caller(String holder, AccessSettings.Token token) {
        return new DefaultOAuth2AuthenticatedPrincipal(
                holder, Map.of("sub", holder), List.of(WebSecurity.authority(token.role(), token.editing())));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
