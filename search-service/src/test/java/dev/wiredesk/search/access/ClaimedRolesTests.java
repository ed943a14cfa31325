package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.search.reading.Audience;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    @Test
    void anEditorIsOneOfAllProvidersWhereNoClaimOfThemIsConfigured() {
        assertThat(roles("roles", Map.of()).editing(Map.of("providers", List.of("northwire"))))
                .isEqualTo(Audience.EDITOR);
    }

    @Test
    void anEditorIsOneOfTheProvidersClaimed() {
        ClaimedRoles nested = editors("desk.providers");
        Map<String, Object> desk =
                Map.of("roles", List.of("editor"), "desk", Map.of("providers", List.of("northwire", "southwire")));
        assertThat(nested.of(desk)).containsExactly(Role.EDITOR);
        assertThat(nested.editing(desk)).as("R18").isEqualTo(Audience.editorOf(Set.of("northwire", "southwire")));

        assertThat(editors("providers").editing(Map.of("providers", "northwire southwire")))
                .isEqualTo(Audience.editorOf(Set.of("northwire", "southwire")));
    }

    @Test
    void anEditorWhoseTokenClaimsNoProviderIsAReader() {
        for (Object claim : List.of(List.of(), "", 7, Map.of())) {
            Map<String, Object> token = Map.of("roles", List.of("editor", "operator"), "providers", claim);
            assertThat(editors("providers").of(token))
                    .as("R18: %s", claim)
                    .containsExactlyInAnyOrder(Role.READER, Role.OPERATOR);
        }
        assertThat(editors("providers").of(Map.of("roles", List.of("editor"))))
                .as("R18: no claim")
                .containsExactly(Role.READER);
    }

    private static ClaimedRoles roles(String claim, Map<Role, List<String>> names) {
        return claimed(claim, names, null);
    }

    private static ClaimedRoles editors(String providersClaim) {
        return claimed("roles", Map.of(), providersClaim);
    }

    private static ClaimedRoles claimed(String claim, Map<Role, List<String>> names, @Nullable String providersClaim) {
        return new ClaimedRoles(new OidcSettings(
                URI.create("https://login.example"), "wiredesk", null, null, claim, names, providersClaim));
    }
}
