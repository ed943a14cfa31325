package dev.wiredesk.local.relevance;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.bench.BenchStack;
import dev.wiredesk.local.gold.GoldStory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pushes the stories of {@code gold} through a pipeline of its own, and asks it the judged queries. */
public final class RelevanceRun {

    /** As far as a desk looks before it asks otherwise. */
    public static final int DEPTH = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * How one query was answered.
     *
     * @param ndcg 0 to 1, of the first {@link #DEPTH}
     * @param found the first {@link #DEPTH} stories, each with its grade
     */
    public record Answer(String query, String wants, double ndcg, List<Graded> found) {}

    /** A story that was found, with what it is worth. */
    public record Graded(String story, int grade) {}

    /**
     * Answers in the order of the queries.
     *
     * @param gold the folder {@code gold}
     * @throws IOException a file is not there, or the pipeline does not take a story or answer a query
     */
    public List<Answer> run(Path gold) throws IOException, InterruptedException {
        JudgedQueries judged = JudgedQueries.read(gold.resolve("relevance/queries.json"));
        List<GoldStory> stories =
                GoldStory.readAll(List.of(gold.resolve("stories/train"), gold.resolve("stories/development")));
        try (BenchStack stack = new BenchStack()) {
            KafkaBroker broker = stack.broker();
            ElasticsearchNode node = stack.node();
            int ingest = stack.ingest(broker, null).port();
            stack.enrich(broker);
            URI search = stack.search(broker, node);
            push(ingest, stories);
            awaitAll(search, stories.size());
            List<Answer> answers = new ArrayList<>();
            for (JudgedQueries.Judged query : judged.queries()) {
                answers.add(answer(search, query));
            }
            return answers;
        }
    }

    private void push(int port, List<GoldStory> stories) throws IOException, InterruptedException {
        String lines = stories.stream().map(GoldStory::toJson).collect(Collectors.joining("\n"));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles/batch"))
                        .header("Authorization", "Bearer " + BenchStack.KEY)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new IOException("Not all stories were taken: " + response.body());
        }
    }

    private void awaitAll(URI search, int stories) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (get(search, "size=1").path("total").asInt() < stories) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("Not all of the " + stories + " stories can be found after " + PATIENCE);
            }
            Thread.sleep(PAUSE);
        }
    }

    private Answer answer(URI search, JudgedQueries.Judged judged) throws IOException, InterruptedException {
        List<String> ranking = get(search, encoded(judged.query()) + "&size=" + DEPTH)
                .path("items")
                .valueStream()
                .map(item -> item.path("identity").asString())
                .toList();
        return new Answer(
                judged.query(),
                judged.wants(),
                Ndcg.of(ranking, judged.grades(), DEPTH),
                ranking.stream()
                        .map(story -> new Graded(story, judged.grades().getOrDefault(story, 0)))
                        .toList());
    }

    private JsonNode get(URI search, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(search.resolve("/v1/articles?" + query)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(query + " was answered with " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private static String encoded(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
