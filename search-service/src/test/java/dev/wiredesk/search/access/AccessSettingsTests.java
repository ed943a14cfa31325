package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.search.reading.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessSettingsTests {

    @Test
    void aKeyThatThereIsNotStopsTheServiceBeforeItLetsAnybodyIn() {
        assertThatThrownBy(() -> Doors.open("--wiredesk.search.anonymous-reader=false"))
                .rootCause()
                .hasMessageContaining("[wiredesk.search.anonymous-reader]");
    }

    @Test
    void providersOfATokenThatIsNoEditorsStopIt() {
        assertThatThrownBy(() -> Doors.open(
                        "--wiredesk.search.tokens.night.hash=" + "0".repeat(64),
                        "--wiredesk.search.tokens.night.role=reader",
                        "--wiredesk.search.tokens.night.providers=northwire"))
                .hasMessageContaining("wiredesk.search")
                .rootCause()
                .hasMessageContaining("providers are those of an editor, and the role is reader");
    }

    @Test
    void aClaimOfProvidersWithoutANameStopsIt() {
        assertThatThrownBy(() -> Doors.open(
                        "--wiredesk.search.oidc.issuer=https://login.example",
                        "--wiredesk.search.oidc.client-id=wiredesk",
                        "--wiredesk.search.oidc.providers-claim="))
                .rootCause()
                .hasMessageContaining("providers-claim is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "northwire,,southwire"})
    void aProviderWithoutANameStopsIt(String providers) {
        assertThatThrownBy(() -> Doors.open(
                        "--wiredesk.search.tokens.night.hash=" + "0".repeat(64),
                        "--wiredesk.search.tokens.night.role=editor",
                        "--wiredesk.search.tokens.night.providers=" + providers))
                .rootCause()
                .hasMessageContaining("providers is empty or has an empty name in it");
    }

    @Test
    void aTokensEditorIsOneOfItsProvidersOrWithoutAnyOfAll() {
        assertThat(editing(Set.of("northwire", "southwire")))
                .as("R18")
                .isEqualTo(Audience.editorOf(Set.of("northwire", "southwire")));
        assertThat(editing(null)).isEqualTo(Audience.EDITOR);
    }

    private static Audience editing(@Nullable Set<String> providers) {
        return new AccessSettings.Token("0".repeat(64), Role.EDITOR, providers).editing();
    }

    @Test
    void aTokenWithoutARoleStopsIt() {
        assertThatThrownBy(() -> Doors.open("--wiredesk.search.tokens.night.hash=" + "0".repeat(64)))
                .rootCause()
                .hasMessageContaining("role is missing: reader, editor or operator");
    }
}
