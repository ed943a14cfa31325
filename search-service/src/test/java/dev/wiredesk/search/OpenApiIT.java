package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.local.openapi.ApiDescription;
import dev.wiredesk.local.openapi.ApiDescription.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Goes over every call of the OpenAPI document with every parameter of each: the service answers as described, and
 * readers are told nothing of what they may not see. A call or parameter that this test does not know how to ask for
 * makes it fail.
 */
class OpenApiIT extends RunningService {

    private static final String PROVIDER = "discreet-agency";
    private static final String PERSON = "person:salome-quintal";
    private static final String WORD = "quartzferry";

    /** A value for each parameter that finds the stories of this test; where calls differ, with the call's path. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("q", WORD),
            entry("/v1/quotes kind", "direct"),
            entry("/v1/experts q", "Quintal"),
            entry("/v1/suggest q", "Quintal"),
            entry("/v1/suggest size", "20"),
            entry("/v1/suggest type", "person"),
            entry("/v1/experts sort", "stories"),
            entry("topic", "articles.enriched.dead-letter"),
            entry("stage", "index"),
            entry("reason", "unmappable"),
            entry("state", "open"),
            entry("about", WORD),
            entry("speaker", "Quintal"),
            entry("region", "iso:CV"),
            entry("role", "focus"),
            entry("person", PERSON),
            entry("personKind", "expert"),
            entry("nationality", "CV"),
            entry("provider", PROVIDER),
            entry("language", "en"),
            entry("subject", "medtop:11000000"),
            entry("from", "2026-11-01"),
            entry("to", "2026-11-30"),
            entry("near", "14.9,-23.5,50"),
            entry("sort", "newest"),
            entry("recency", "3d"),
            entry("size", "50"),
            entry("facets", "provider,region,person,language,personKind,nationality"),
            entry("fields", "body,mentions"),
            entry("kind", "country"),
            entry("within", "m49:002"),
            entry("format", "csv"),
            entry("view", "reader"));

    /** Parameters that only mean something together with an earlier answer; other tests look at them. */
    private static final List<String> OF_EARLIER_ANSWERS = List.of("cursor");

    /** There is one, so that it can be asked for. */
    private String deadLetter = "";

    @BeforeEach
    void makeDeadLetter() {
        RecordMetadata there = deadLetter(Topics.ENRICHED, "nobody", new byte[] {'{'}, Map.of());
        deadLetter = there.topic() + "-" + there.partition() + "@" + there.offset();
    }

    private final ApiDescription api = new ApiDescription("search");

    private static Stories secret(String identity) {
        return story(PROVIDER, identity)
                .headline("Quartzferry runs aground off Praia")
                .body("The quartzferry " + identity + " ran aground, said Salome Quintal.")
                .subject("medtop:11000000", "politics")
                .region("iso:CV", "Cape Verde", Enrichment.RegionRole.FOCUS, "m49:002", "m49:011")
                .region(
                        "geonames:3374333",
                        "Praia",
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.FOCUS,
                        14.93,
                        -23.51,
                        "m49:002",
                        "m49:011",
                        "iso:CV")
                .person(PERSON, "Salome Quintal", Enrichment.PersonKind.EXPERT, "CV")
                .quote("The " + WORD + " will be afloat by Monday", PERSON);
    }

    @Test
    void readersAreToldNothingOfStoriesTheyMayNotSeeByAnyCall() {
        ArticleEnriched usable = secret("usable").build();
        publish(usable);
        awaitArticle(usable.id());
        List<String> calls = calls(usable.id());
        Map<String, String> before = answers(calls);
        assertThat(before.values())
                .as("each call finds the story")
                .allSatisfy(answer -> assertThat(answer)
                        .matches("(?s).*(usable|Quintal|Quartzferry|quartzferry|Cape Verde|discreet-agency).*"));

        Instant release = Instant.now().plusSeconds(30);
        ArticleEnriched embargoed =
                secret("embargoed").embargo(new Embargo(release)).build();
        List<ArticleEnriched> hidden = List.of(
                secret("killed").status(Status.CANCELED).build(),
                secret("withheld").status(Status.WITHHELD).build(),
                secret("held").embargo(new Embargo(null)).build(),
                embargoed);
        publish(hidden);
        hidden.forEach(article -> awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + article.id() + "?view=editor"));

        assertThat(answers(calls)).as("as if the hidden stories were not there").isEqualTo(before);
        for (ArticleEnriched article : hidden) {
            calls(article.id()).stream()
                    .filter(call -> call.contains(article.id()))
                    .forEach(call -> assertThat(get(call).status()).as(call).isEqualTo(404));
        }
        assertThat(Instant.now()).as("the embargo must have lasted until here").isBefore(release);

        await("appears at its time, without anything being done")
                .atMost(SOON)
                .until(() -> get("/v1/articles/" + embargoed.id()).status() == 200);
        assertThat(Instant.now()).isBetween(release, release.plusSeconds(2));
        assertThat(answers(calls)).isNotEqualTo(before);
    }

    @Test
    void editorsOfAProviderAreToldByAnyCallWhatEditorsAreAndAllOthersWhatReadersAre() {
        ArticleEnriched usable = secret("for-all").editorNote("For the desk").build();
        List<ArticleEnriched> hidden = List.of(
                secret("killed-for-all").status(Status.CANCELED).build(),
                secret("withheld-for-all").status(Status.WITHHELD).build(),
                secret("held-for-all").embargo(new Embargo(null)).build());
        publish(usable);
        publish(hidden);
        List<ArticleEnriched> all =
                Stream.concat(Stream.of(usable), hidden.stream()).toList();
        all.forEach(article -> awaitStatus(200, EDITOR_TOKEN, "/v1/articles/" + article.id() + "?view=editor"));
        all.forEach(this::awaitRest);

        List<String> calls = all.stream()
                .flatMap(article -> calls(article.id()).stream())
                .filter(call -> !call.startsWith("/v1/export"))
                .distinct()
                .toList();
        Map<String, Told> toEditors = told(calls, EDITOR_TOKEN);
        Map<String, Told> toReaders = told(calls, null);
        assertThat(told(calls, DISCREET_TOKEN)).as("R18: its editors").isEqualTo(toEditors);
        assertThat(told(calls, GUARDED_TOKEN)).as("R18: those of others").isEqualTo(toReaders);
        assertThat(toEditors.toString()).contains("For the desk");
        assertThat(toReaders.toString()).doesNotContain("For the desk");
    }

    /** A trace tells of a record until it is known to be consumed, which is a little later than it is found. */
    private void awaitRest(ArticleEnriched article) {
        String trace = "/v1/articles/" + article.id() + "/trace?view=editor";
        await().atMost(SOON)
                .until(() -> getWith(EDITOR_TOKEN, trace).body().path("waiting").isEmpty());
    }

    /** What is answered to somebody. */
    private record Told(int status, String body) {}

    private Map<String, Told> told(List<String> calls, @Nullable String editor) {
        Map<String, Told> told = new TreeMap<>();
        for (String call : calls) {
            String view = editor == null ? "" : (call.contains("?") ? "&" : "?") + "view=editor";
            Answer answer = getWith(editor, call + view);
            told.put(call, new Told(answer.status(), answer.response().body()));
        }
        return told;
    }

    @Test
    void answersAreAsDescribed() {
        ArticleEnriched usable = secret("described").build();
        publish(usable);
        awaitArticle(usable.id());

        operations().forEach(operation -> {
            String call = call(operation, usable.id());
            Answer answer = getWith(token(operation), call);
            assertThat(answer.status()).as(call).isEqualTo(200);
            String type = answer.response().headers().firstValue("content-type").orElseThrow();
            if (type.startsWith("application/json")) {
                assertThat(api.flaws("GET", operation.path(), 200, "application/json", answer.body()))
                        .as(call)
                        .isEmpty();
            }
            assertThat(api.response("GET", operation.path(), 200)
                            .path("content")
                            .propertyNames())
                    .as(call)
                    .contains(type.replaceFirst(";.*", ""));
        });
    }

    @Test
    void refusesWhatNoCallKnows() {
        operations().forEach(operation -> {
            String call = path(operation, "nobody") + "?colour=red";
            Answer answer = getWith(token(operation), call);
            assertThat(answer.status()).as(call).isEqualTo(400);
            assertThat(api.flaws("GET", operation.path(), 400, "application/problem+json", answer.body()))
                    .as(call)
                    .isEmpty();
        });
    }

    @Test
    void whatIsForOperatorsIsForNobodyElse() {
        List<Operation> theirs =
                api.operations().filter(OpenApiIT::isForOperators).toList();
        assertThat(theirs).hasSize(5);
        theirs.forEach(operation -> {
            String path = path(operation, "nobody");
            Map<Integer, Answer> answers = new LinkedHashMap<>();
            answers.put(401, call(operation, null, path));
            answers.put(403, call(operation, EDITOR_TOKEN, path));
            answers.forEach((status, answer) -> {
                assertThat(answer.status()).as(path).isEqualTo(status);
                assertThat(api.flaws(
                                operation.method(),
                                operation.path(),
                                status,
                                "application/problem+json",
                                answer.body()))
                        .as(path)
                        .isEmpty();
            });
            assertThat(call(operation, READER_TOKEN, path).status()).isEqualTo(403);
            assertThat(call(operation, "guessed", path).status()).isEqualTo(401);
        });
    }

    private Answer call(Operation operation, @Nullable String token, String path) {
        return operation.method().equals("POST") ? post(token, path, "{\"all\": true}") : getWith(token, path);
    }

    private static boolean isForOperators(Operation operation) {
        return operation.path().startsWith("/v1/operations/");
    }

    private static @Nullable String token(Operation operation) {
        return isForOperators(operation) ? OPERATOR_TOKEN : null;
    }

    private Stream<Operation> operations() {
        return api.operations().filter(operation -> operation.method().equals("GET"));
    }

    /** Each call alone with what it needs, and once for each of its parameters. */
    private List<String> calls(String article) {
        return operations()
                .filter(operation -> !isForOperators(operation))
                .flatMap(operation -> {
                    Map<String, String> needed = needed(operation);
                    Stream<String> more = parameters(operation, "query")
                            .map(OpenApiIT::nameOf)
                            .filter(name -> !isOfEarlierAnswer(operation, name) && !needed.containsKey(name))
                            .map(name -> {
                                Map<String, String> asked = new LinkedHashMap<>(needed);
                                asked.put(name, value(operation, name));
                                return path(operation, article) + query(asked);
                            });
                    return Stream.concat(Stream.of(path(operation, article) + query(needed)), more);
                })
                .toList();
    }

    private static boolean isOfEarlierAnswer(Operation operation, String parameter) {
        return OF_EARLIER_ANSWERS.contains(parameter) || operation.path().endsWith("/versions");
    }

    private String call(Operation operation, String article) {
        return path(operation, article) + query(needed(operation));
    }

    private Map<String, String> needed(Operation operation) {
        Map<String, String> needed = new LinkedHashMap<>();
        parameters(operation, "query")
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> needed.put(nameOf(parameter), value(operation, nameOf(parameter))));
        // Other tests' stories are none of this one's business.
        if (parameters(operation, "query")
                .anyMatch(parameter -> nameOf(parameter).equals("provider"))) {
            needed.put("provider", PROVIDER);
        }
        return needed;
    }

    private static String value(Operation operation, String name) {
        String value = VALUES.getOrDefault(operation.path() + " " + name, VALUES.get(name));
        assertThat(value).as("a value for %s of %s", name, operation.path()).isNotNull();
        return value;
    }

    private String path(Operation operation, String article) {
        return operation
                .path()
                .replaceFirst("(?<=/articles/)\\{id}", article)
                .replaceFirst("(?<=/experts/)\\{id}", PERSON)
                .replaceFirst("(?<=/regions/)\\{id}", "iso:CV")
                .replaceFirst("(?<=/dead-letters/)\\{id}", deadLetter)
                .replace("{key}", operation.path().contains("{key}") ? newestVersion(article) : "");
    }

    private String newestVersion(String article) {
        String versions = "/v1/articles/" + article + "/versions?view=editor";
        if (getWith(EDITOR_TOKEN, versions).status() == 404) {
            return "none";
        }
        return await().atMost(SOON)
                .until(
                        () -> getWith(EDITOR_TOKEN, versions)
                                .body()
                                .at("/versions/0/key")
                                .asString(),
                        key -> !key.isEmpty());
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : "?"
                        + parameters.entrySet().stream()
                                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private Stream<JsonNode> parameters(Operation operation, String in) {
        return api.document()
                .at(operation.pointer() + "/parameters")
                .valueStream()
                .map(api::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    private Map<String, String> answers(List<String> calls) {
        Map<String, String> answers = new TreeMap<>();
        for (String call : calls) {
            Answer answer = get(call);
            assertThat(answer.status()).as(call).isEqualTo(200);
            answers.put(call, answer.response().body());
        }
        return answers;
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.path("name").asString();
    }
}
