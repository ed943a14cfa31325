package dev.wiredesk.search.access;

import dev.wiredesk.search.reading.Audience;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the claims of an issuer's token allow. */
final class ClaimedRoles {

    private final OidcSettings settings;

    ClaimedRoles(OidcSettings settings) {
        this.settings = settings;
    }

    /**
     * The roles; none where the claim is not there, is no list and no text, or names nothing that is known here. An editor
     * of no provider is a reader.
     */
    Set<Role> of(Map<String, Object> claims) {
        Collection<String> claimed = claimed(claims, settings.rolesClaim());
        boolean edits = !editing(claims).isReader();
        return Arrays.stream(Role.values())
                .filter(role -> settings.roles().getOrDefault(role, List.of(WebSecurity.name(role))).stream()
                        .anyMatch(claimed::contains))
                .map(role -> role == Role.EDITOR && !edits ? Role.READER : role)
                .collect(Collectors.toSet());
    }

    /** What the editors' view shows them, if they are editors. Where providers are claimed, none is none, and not all. */
    Audience editing(Map<String, Object> claims) {
        String claim = settings.providersClaim();
        return claim == null
                ? Audience.EDITOR
                : Audience.editorOf(claimed(claims, claim).stream()
                        .filter(provider -> !provider.isBlank())
                        .collect(Collectors.toSet()));
    }

    private static Collection<String> claimed(Map<String, Object> claims, String claim) {
        @Nullable Object value = claims.get(claim);
        if (value == null) {
            value = claims;
            for (String part : claim.split("\\.", -1)) {
                value = value instanceof Map<?, ?> inner ? inner.get(part) : null;
            }
        }
        return switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            // Some issuers list them as OAuth does scopes.
            case String text -> List.of(text.split(" ", -1));
            case null, default -> List.of();
        };
    }
}
