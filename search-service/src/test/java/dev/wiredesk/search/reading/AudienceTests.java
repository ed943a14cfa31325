package dev.wiredesk.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTests {

    private static final Audience OWN = Audience.editorOf(Set.of("northwire"));

    @Test
    void editorsOfSomeProvidersAreReadersOfAllOthers() {
        assertThat(OWN.towards("northwire")).as("R18").isEqualTo(Audience.EDITOR);
        assertThat(OWN.towards("otherwire")).as("R18").isEqualTo(Audience.READER);
        assertThat(OWN.isReader()).isFalse();
        assertThat(OWN.ofAll()).isFalse();
    }

    @Test
    void readersAndEditorsOfAllAreTheSameToAllProviders() {
        assertThat(Audience.READER.towards("northwire")).isEqualTo(Audience.READER);
        assertThat(Audience.EDITOR.towards("northwire")).isEqualTo(Audience.EDITOR);
    }

    @Test
    void whoIsEditorOfNoProviderIsAReader() {
        assertThat(Audience.editorOf(Set.of())).isEqualTo(Audience.READER);
    }
}
