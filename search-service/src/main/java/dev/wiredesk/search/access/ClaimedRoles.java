package dev.wiredesk.search.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which roles the claims of an issuer's token give. */
final class ClaimedRoles {

    private final OidcSettings settings;

    ClaimedRoles(OidcSettings settings) {
        this.settings = settings;
    }

    /** None where the claim is not there, is no list and no text, or names nothing that is known here. */
    Set<Role> of(Map<String, Object> claims) {
        Collection<String> claimed = claimed(claims);
        return Arrays.stream(Role.values())
                .filter(role -> settings.roles().getOrDefault(role, List.of(WebSecurity.name(role))).stream()
                        .anyMatch(claimed::contains))
                .collect(Collectors.toSet());
    }

    private Collection<String> claimed(Map<String, Object> claims) {
        @Nullable Object value = claims.get(settings.rolesClaim());
        if (value == null) {
            value = claims;
            for (String part : settings.rolesClaim().split("\\.", -1)) {
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
