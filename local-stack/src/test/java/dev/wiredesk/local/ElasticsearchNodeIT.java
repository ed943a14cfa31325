package dev.wiredesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("local")
class ElasticsearchNodeIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path directory;

    private static ElasticsearchNode node;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        node = ElasticsearchNode.start(directory);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        node.close();
        assertThat(ProcessHandle.of(node.pid())).isEmpty();
    }

    @Test
    void saysWhatItIsAsAFullDistributionDoes() throws Exception {
        HttpResponse<String> answer = send("GET", "/", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-elastic-product")).contains("Elasticsearch");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("version").path("number").asString("")).matches("9\\.\\d+\\.\\d+");
        assertThat(body.path("cluster_uuid").asString("")).hasSizeGreaterThan(10);
        assertThat(body.path("tagline").asString("")).isEqualTo("You Know, for Search");
        assertThat(send("HEAD", "/", "").statusCode()).isEqualTo(200);
    }

    @Test
    void stemsWithLanguageAnalyzers() throws Exception {
        assertThat(tokens(Map.of("analyzer", "english", "text", "The ministers were negotiating")))
                .containsExactly("minist", "were", "negoti");
        assertThat(tokens(Map.of("analyzer", "german", "text", "Die Häuser der Minister")))
                .containsExactly("haus", "minist");
        assertThat(tokens(Map.of("analyzer", "russian", "text", "Москва сообщила новости")))
                .containsExactly("москв", "сообщ", "новост");
    }

    @Test
    void foldsAccents() throws Exception {
        assertThat(tokens(Map.of(
                        "tokenizer",
                        "standard",
                        "filter",
                        List.of("lowercase", "asciifolding"),
                        "text",
                        "Erdoğan Zürich")))
                .containsExactly("erdogan", "zurich");
    }

    @Test
    void sendsATokenThroughSeveralChains() throws Exception {
        Map<String, Object> multiplexer =
                Map.of("type", "multiplexer", "filters", List.of("lowercase", "lowercase, porter_stem"));
        assertThat(tokens(Map.of("tokenizer", "standard", "filter", List.of(multiplexer), "text", "Going home")))
                .containsExactly("Going", "going", "go", "home");
    }

    @Test
    void readsSynonymsThroughTheChainBefore() throws Exception {
        Map<String, Object> synonyms = Map.of("type", "synonym_graph", "synonyms", List.of("UN, United Nations"));
        assertThat(tokens(Map.of(
                        "tokenizer", "standard", "filter", List.of("lowercase", synonyms), "text", "the un said")))
                .containsExactlyInAnyOrder("the", "un", "united", "nations", "said");
    }

    @Test
    void knowsEveryNameOfAFullDistribution() throws Exception {
        JsonNode names;
        try (InputStream file = getClass().getResourceAsStream("/analysis-names.json")) {
            names = JSON.readTree(file);
        }
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> group : names.properties()) {
            String kind = group.getKey().replace("configured ", "");
            for (JsonNode part : group.getValue()) {
                HttpResponse<String> answer = send("POST", "/_analyze", request(kind, part));
                if (answer.statusCode() != 200) {
                    unknown.add(kind + " " + part + ": " + answer.body());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void refusesWhatAFullDistributionRefuses() throws Exception {
        for (String wrong : List.of(
                "{'tokenizer': {'type': 'ngram', 'min_gram': 1, 'max_gram': 9}, 'text': 'x'}",
                "{'tokenizer': 'standard', 'filter': [{'type': 'stemmer', 'language': 'klingon'}], 'text': 'x'}",
                "{'tokenizer': 'standard', 'filter': [{'type': 'keep'}], 'text': 'x'}",
                "{'tokenizer': 'standard', 'filter': [{'type': 'synonym', 'synonyms': ['a => ']}, 'nonsense'], 'text': 'x'}",
                "{'analyzer': 'nonsense', 'text': 'x'}")) {
            assertThat(send("POST", "/_analyze", wrong.replace('\'', '"')).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void keepsDocumentsAndAddressThroughAKillAndARestart() throws Exception {
        String mapping = "{'mappings': {'properties': {'text': {'type': 'text', 'analyzer': 'english'}}}}";
        assertThat(send("PUT", "/kept", mapping.replace('\'', '"')).statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/kept/_doc/1?refresh=true", "{\"text\": \"Ministers negotiated\"}")
                        .statusCode())
                .isEqualTo(201);
        String address = node.uri().toString();

        node.kill();
        node.restart();

        assertThat(node.uri()).hasToString(address);
        JsonNode found = JSON.readTree(
                send("GET", "/kept/_search?q=text:negotiating", "").body());
        assertThat(found.path("hits").path("total").path("value").asInt()).isEqualTo(1);
    }

    @Test
    void createsNoIndexByItself() throws Exception {
        assertThat(send("PUT", "/misspelled/_doc/1", "{}").statusCode()).isEqualTo(404);
    }

    private static String request(String kind, JsonNode part) {
        return switch (kind) {
            case "analyzer" -> JSON.writeValueAsString(Map.of("analyzer", part, "text", "One of UN's 2 texts"));
            case "tokenizer" -> JSON.writeValueAsString(Map.of("tokenizer", part, "text", "One of UN's 2 texts"));
            default ->
                JSON.writeValueAsString(
                        Map.of("tokenizer", "standard", kind, List.of(part), "text", "One of UN's 2 texts"));
        };
    }

    private static List<String> tokens(Map<String, Object> request) throws Exception {
        HttpResponse<String> answer = send("POST", "/_analyze", JSON.writeValueAsString(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(JSON.readTree(answer.body()).path("tokens").spliterator(), false)
                .map(token -> token.path("token").asString(""))
                .toList();
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(node.uri().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
