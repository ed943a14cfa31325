package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimedRolesTests {

    @Test
    void aRoleHasItsOwnNameWhereNoOtherIsConfigured() {
        ClaimedRoles roles = roles("roles", Map.of(Role.EDITOR, List.of("desk")));

        assertThat(roles.of(Map.of("roles", List.of("reader", "desk"))))
                .containsExactlyInAnyOrder(Role.READER, Role.EDITOR);
        assertThat(roles.of(Map.of("roles", List.of("editor")))).isEmpty();
    }

    @Test
    void theClaimMayLieInOthersOrHaveDotsInItsName() {
        ClaimedRoles nested = roles("realm_access.roles", Map.of());
        assertThat(nested.of(Map.of("realm_access", Map.of("roles", List.of("operator")))))
                .containsExactly(Role.OPERATOR);

        ClaimedRoles dotted = roles("https://news.example/roles", Map.of());
        assertThat(dotted.of(Map.of("https://news.example/roles", List.of("reader"))))
                .containsExactly(Role.READER);
    }

    @Test
    void theClaimMayBeATextAsScopesAre() {
        assertThat(roles("scope", Map.of()).of(Map.of("scope", "openid reader")))
                .containsExactly(Role.READER);
    }

    @Test
    void whatIsNoListOfRolesGivesNone() {
        ClaimedRoles roles = roles("realm_access.roles", Map.of());

        assertThat(roles.of(Map.of())).isEmpty();
        assertThat(roles.of(Map.of("realm_access", "reader"))).isEmpty();
        assertThat(roles.of(Map.of("realm_access", Map.of("roles", 7)))).isEmpty();
    }

    private static ClaimedRoles roles(String claim, Map<Role, List<String>> names) {
        return new ClaimedRoles(
                new OidcSettings(URI.create("https://login.example"), "wiredesk", null, null, claim, names));
    }
}
