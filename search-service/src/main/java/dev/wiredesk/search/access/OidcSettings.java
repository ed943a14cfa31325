package dev.wiredesk.search.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect issuer whose people and programs are let in, as configured.
 *
 * @param issuer its address as in its tokens; below it is {@code /.well-known/openid-configuration}
 * @param clientId Wiredesk's name there
 * @param clientSecret with it people sign in on the newsroom page; null: only tokens that callers bring are taken
 * @param audience what a caller's token must be meant for; null: the client's name
 * @param rolesClaim where a token lists roles or groups; with dots where it lies in others, as {@code realm_access.roles}
 * @param roles what the claim says for each role; a role that is left out has its own name
 * @param providersClaim where a token lists the providers whose editor somebody is, as {@code rolesClaim} (R18); null: of all
 */
record OidcSettings(
        URI issuer,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<Role, List<String>> roles,
        @Nullable String providersClaim) {

    /** @throws IllegalArgumentException a part is missing or is not what it should be */
    OidcSettings {
        if (issuer == null
                || issuer.getHost() == null
                || !String.valueOf(issuer.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "issuer must be the address of an OpenID Connect issuer such as https://login.example/realms/news, not "
                            + issuer);
        }
        if (clientId == null || clientId.isBlank()) {
            throw new IllegalArgumentException("client-id is missing: Wiredesk's name at " + issuer);
        }
        if (providersClaim != null && providersClaim.isBlank()) {
            throw new IllegalArgumentException(
                    "providers-claim is empty: leave it out where each editor is one of all providers");
        }
        roles = Map.copyOf(roles);
    }

    String wantedAudience() {
        return audience == null ? clientId : audience;
    }
}
