package dev.wiredesk.search.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedProviderTests {

    @Test
    void theBeginningOfAnEventIsEnough() {
        assertThat(of("{\"id\": \"a\", \"provider\": \"northwire\", \"body\": \"cut o"))
                .isEqualTo("northwire");
    }

    @Test
    void whatIsNamedInsideOfAnotherFieldIsNotTheEventsOwn() {
        assertThat(of("{\"rights\": {\"provider\": \"other\"}, \"provider\": \"northwire\"}"))
                .isEqualTo("northwire");
        assertThat(of("{\"rights\": {\"provider\": \"other\"}}")).isNull();
    }

    @Test
    void whatCannotBeReadNamesNone() {
        assertThat(NamedProvider.of(null)).isNull();
        assertThat(of("")).isNull();
        assertThat(of("{}")).isNull();
        assertThat(of("[\"provider\"]")).isNull();
        assertThat(of("{\"provider\": 7}")).isNull();
        assertThat(of("no JSON")).isNull();
    }

    private static @Nullable String of(String event) {
        return NamedProvider.of(event.getBytes(StandardCharsets.UTF_8));
    }
}
