package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.search.reading.Audience;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

    @Test
    void aProviderWithoutANameStopsIt() {
        assertThatThrownBy(() -> Doors.open(
                        "--wiredesk.search.tokens.night.hash=" + "0".repeat(64),
                        "--wiredesk.search.tokens.night.role=editor",
                        "--wiredesk.search.tokens.night.providers=northwire,,southwire"))
                .rootCause()
                .hasMessageContaining("providers has an empty name in it");
    }

    @Test
    void aTokensEditorIsOneOfItsProvidersOrWithoutAnyOfAll() {
        assertThat(editing(Set.of("northwire", "southwire")))
                .as("R18")
                .isEqualTo(Audience.editorOf(Set.of("northwire", "southwire")));
        assertThat(editing(Set.of())).isEqualTo(Audience.EDITOR);
    }

    private static Audience editing(Set<String> providers) {
        return new AccessSettings.Token("0".repeat(64), Role.EDITOR, providers).editing();
    }

    @Test
    void aTokenWithoutARoleStopsIt() {
        assertThatThrownBy(() -> Doors.open("--wiredesk.search.tokens.night.hash=" + "0".repeat(64)))
                .rootCause()
                .hasMessageContaining("role is missing: reader, editor or operator");
    }
}
