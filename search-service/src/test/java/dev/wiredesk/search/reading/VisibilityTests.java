package dev.wiredesk.search.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.VersionStamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VisibilityTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Audience OWN = Audience.editorOf(Set.of("southwire", "northwire"));

    private static final SearchRequest WORDS = SearchRequest.of(request ->
            request.query(query -> query.match(match -> match.field("headline").query("strike"))));

    private static final Aggregation COUNT = Aggregation.of(count -> count.terms(terms -> terms.field("provider")));

    static final List<SearchRequest> REQUESTS = List.of(
            WORDS,
            SearchRequest.of(request -> request),
            SearchRequest.of(request -> request.size(0).aggregations("provider", COUNT)),
            SearchRequest.of(request -> request.source(source -> source.filter(filter -> filter.excludes("body")))),
            SearchRequest.of(request -> request.source(source -> source.fetch(true))));

    static final List<SearchRequest> LOOKING_BEYOND = List.of(
            SearchRequest.of(request -> request.suggest(suggest -> suggest.text("strik"))),
            SearchRequest.of(request -> request.collapse(collapse -> collapse.field("provider"))),
            SearchRequest.of(request -> request.aggregations(
                    "all", Aggregation.of(all -> all.global(global -> global).aggregations("provider", COUNT)))),
            SearchRequest.of(request -> request.aggregations(
                    "provider",
                    Aggregation.of(each -> each.terms(terms -> terms.field("provider"))
                            .aggregations("top", top -> top.topHits(hits -> hits))))));

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void readersSeeUsableStoriesFromTheEndOfTheirEmbargoOn(SearchRequest request) {
        JsonNode filter = json(applied(request, Audience.READER)).at("/query/bool/filter");

        assertThat(filter.get(0).toString()).isEqualTo("{\"term\":{\"status\":{\"value\":\"usable\"}}}");
        assertThat(filter.get(1).toString())
                .contains("\"indexed.current.stamp.embargoed\":{\"value\":false}")
                .contains("\"embargo.until\":{\"lte\":\"2026-11-24T12:00:00Z\"}");
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void notesToEditorsAreNotForReaders(SearchRequest request) {
        assertThat(excluded(request, Audience.READER)).contains("editorNote", "indexed");
        assertThat(excluded(request, Audience.EDITOR)).contains("indexed").doesNotContain("editorNote");
    }

    @Test
    void editorsSeeAll() {
        assertThat(json(applied(WORDS, Audience.EDITOR)).path("query"))
                .isEqualTo(json(WORDS).path("query"));
    }

    @Test
    void whatIsAskedForStillCounts() {
        assertThat(json(applied(WORDS, Audience.READER)).at("/query/bool/must/0"))
                .isEqualTo(json(WORDS).path("query"));
    }

    @ParameterizedTest
    @FieldSource("LOOKING_BEYOND")
    void whatWouldNotHeedTheQueryIsRefused(SearchRequest request) {
        assertThatIllegalArgumentException().isThrownBy(() -> applied(request, Audience.READER));
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void editorsOfSomeProvidersSeeAllOfTheirsAndOfOthersWhatReadersSee(SearchRequest request) {
        JsonNode filters = json(applied(request, OWN)).at("/query/bool/filter");
        JsonNode either = filters.path(0).path("bool");

        assertThat(filters).hasSize(1);
        assertThat(either.path("minimum_should_match").asString()).isEqualTo("1");
        assertThat(either.path("should")).hasSize(2);
        assertThat(either.at("/should/0").toString())
                .as("R18")
                .isEqualTo("{\"terms\":{\"provider\":[\"northwire\",\"southwire\"]}}");
        assertThat(either.at("/should/1/bool/filter"))
                .isEqualTo(json(applied(request, Audience.READER)).at("/query/bool/filter"));
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void anEditorOfNoProviderSeesWhatReadersSee(SearchRequest request) {
        assertThat(json(applied(request, Audience.editorOf(Set.of()))))
                .isEqualTo(json(applied(request, Audience.READER)));
    }

    @Test
    void notesOfOtherProvidersAreTakenOutOfWhatIsFound() {
        assertThat(seenBy(OWN, "{'provider':'northwire','editorNote':'Hold'}")).contains("Hold");
        assertThat(seenBy(OWN, "{'provider':'otherwire','editorNote':'Hold'}")).doesNotContain("Hold");
        assertThat(seenBy(OWN, "{'editorNote':'Hold'}"))
                .as("without its provider")
                .doesNotContain("Hold");
        assertThat(seenBy(Audience.EDITOR, "{'provider':'otherwire','editorNote':'Hold'}"))
                .contains("Hold");
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void notesAreOnlyAskedForWhereTheyCanBeTakenOutAgain(SearchRequest request) {
        assertThat(excluded(request, OWN)).contains("indexed").doesNotContain("editorNote");
        assertThat(excluded(Visibility.applied(request, OWN, NOW, VersionStamp.class)))
                .contains("editorNote", "indexed");
        assertThat(excluded(Visibility.applied(request, Audience.EDITOR, NOW, VersionStamp.class)))
                .doesNotContain("editorNote");
    }

    private static String seenBy(Audience audience, String story) {
        JsonNode found = EventJson.MAPPER.readTree(story.replace('\'', '"'));
        Visibility.conceal(found, audience);
        return found.toString();
    }

    private static SearchRequest applied(SearchRequest request, Audience audience) {
        return Visibility.applied(request, audience, NOW, ObjectNode.class);
    }

    private static List<String> excluded(SearchRequest request, Audience audience) {
        return excluded(applied(request, audience));
    }

    private static List<String> excluded(SearchRequest applied) {
        return json(applied).at("/_source/excludes").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode json(SearchRequest request) {
        return EventJson.MAPPER.readTree(JsonpUtils.toJsonString(request, new Jackson3JsonpMapper(EventJson.MAPPER)));
    }
}
