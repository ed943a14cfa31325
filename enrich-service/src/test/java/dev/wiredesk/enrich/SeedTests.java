package dev.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.contracts.Enrichment.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a good desk tags in the story that started the project, where that story lies beside the checkout. */
class SeedTests {

    private static Enrichment found;
    private static JsonNode expected;

    @BeforeAll
    static void enrichTheStory() throws IOException {
        Path story = Shared.file("seed/article.txt").orElse(null);
        Path tags = Shared.file("seed/expected.json").orElse(null);
        Assumptions.assumeTrue(story != null && tags != null, "The seed story is not beside the checkout");
        expected = new JsonMapper().readTree(Files.readString(tags));
        found = Enricher.create(Clock.systemUTC()).enrich(ShowFile.story(null, Files.readString(story)));
    }

    @Test
    void namesEverybodyWithRoleKindAndNationality() {
        assertThat(found.people()).hasSize(expected.get("people").size());
        for (JsonNode wanted : expected.get("people")) {
            Person person = person(wanted.get("name").asString());
            List<String> kinds =
                    wanted.get("kind").valueStream().map(JsonNode::asString).toList();
            assertThat(person.kind().name().toLowerCase(Locale.ROOT)).isIn(kinds);
            assertThat(person.roles())
                    .extracting(Role::text)
                    .contains(wanted.get("role").asString());
            if (wanted.has("nationality")) {
                assertThat(person.roles())
                        .extracting(Role::nationality)
                        .contains(wanted.get("nationality").asString());
            }
        }
    }

    @Test
    void knowsWhoSaysEveryQuoteAndHow() {
        for (JsonNode wanted : expected.get("quotes")) {
            String id = person(wanted.get("speaker").asString()).id();
            assertThat(found.quotes()).as("%s", wanted).anySatisfy(quote -> {
                assertThat(quote.text()).contains(wanted.get("contains").asString());
                assertThat(quote.kind().name().toLowerCase(Locale.ROOT))
                        .isEqualTo(wanted.get("kind").asString());
                assertThat(speaker(quote)).isEqualTo(id);
            });
        }
        assertThat(found.quotes()).hasSize(expected.get("quotes").size());
    }

    private static Person person(String name) {
        return found.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    private static String speaker(Quote quote) {
        Speaker speaker = quote.speaker();
        return speaker == null ? "nobody" : String.valueOf(speaker.person());
    }
}
