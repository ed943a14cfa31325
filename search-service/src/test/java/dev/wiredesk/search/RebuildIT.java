package dev.wiredesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.rebuild.RebuildApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** The index is made again from the log while the service goes on. */
class RebuildIT extends RunningService {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final String HISTORY = "article-versions";
    private static final String WITH_COPIES = "articles-with-copies";

    @Autowired
    private ElasticsearchClient elasticsearch;

    @AfterEach
    void leaveOneGeneration() {
        assertThat(rebuild("--drop-old")).isEqualTo(DONE);
    }

    @Test
    void theNewGenerationHasWhatAFreshIndexOfTheSameLogHas() throws Exception {
        publish(versions("fresh", 200, 1));
        awaitArticle(Stories.idOf("fresh-199"));
        String before = live();
        FutureTask<Integer> rebuild = start();
        for (long version = 2; version < 8; version++) {
            publish(versions("fresh", 200, version));
            publish(Stories.story("fresh-kill-" + version).version(version).build());
        }
        assertThat(rebuild.get()).isEqualTo(DONE);
        publish(Stories.story("fresh-last").build());
        awaitArticle(Stories.idOf("fresh-last"));

        String besideTraffic = live();
        assertThat(besideTraffic).isNotEqualTo(before);
        assertThat(history(besideTraffic)).isEqualTo(live(HISTORY));
        Map<String, ObjectNode> madeBesideTraffic = documents(besideTraffic);
        Map<String, ObjectNode> versionsMadeBesideTraffic = versions(history(besideTraffic));
        assertThat(rebuild()).isEqualTo(DONE);
        assertThat(live()).isNotEqualTo(besideTraffic);
        assertThat(history(live())).isEqualTo(live(HISTORY));
        assertThat(documents(live())).isEqualTo(madeBesideTraffic);
        assertThat(versions(live(HISTORY))).isEqualTo(versionsMadeBesideTraffic);
    }

    @Test
    void theHistoryIsMadeAgainWhereItIsGone() throws Exception {
        for (long version = 1; version <= 3; version++) {
            publish(story("forgotten", 0, version).build());
        }
        String id = Stories.idOf("forgotten-0");
        awaitVersions(id, 3);
        String history = live(HISTORY);
        for (String gone : versionIds(history, id).subList(0, 2)) {
            elasticsearch.delete(delete -> delete.index(history).id(gone));
        }
        elasticsearch.indices().refresh(refresh -> refresh.index(history));
        awaitVersions(id, 1);

        assertThat(rebuild()).isEqualTo(DONE);
        awaitVersions(id, 3);
    }

    @Test
    void aKilledItemComesBackWithContentThatOnlyTheRebuiltHistoryHas() throws Exception {
        String id = Stories.idOf("back-0");
        publish(story("back", 0, 1).build());
        publish(story("back", 0, 2).status(Status.CANCELED).build());
        awaitVersions(id, 2);
        assertThat(rebuild()).isEqualTo(DONE);
        assertThat(get("/v1/articles/" + id).status()).isEqualTo(404);
        publish(story("back", 0, 3).statusAsSent("usable").build());
        awaitArticle(id);
        awaitVersions(id, 3);
    }

    @Test
    void aStoryThatIsKilledMeanwhileIsDeadAfterwards() throws Exception {
        publish(versions("doomed", 100, 1));
        awaitArticle(Stories.idOf("doomed-99"));
        FutureTask<Integer> rebuild = start();
        for (int i = 0; i < 100; i++) {
            publish(story("doomed", i, 2).status(Status.CANCELED).build());
        }
        assertThat(rebuild.get()).isEqualTo(DONE);
        for (int i = 0; i < 100; i++) {
            // Older versions that come late do not bring it back either.
            publish(story("doomed", i, 1).build());
        }
        publish(Stories.story("doomed-last").build());
        awaitArticle(Stories.idOf("doomed-last"));
        for (int i = 0; i < 100; i++) {
            assertThat(get("/v1/articles/" + Stories.idOf("doomed-" + i)).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aStoppedRebuildChangesNothingAndTheNextOneRemovesWhatItLeft() throws Exception {
        publish(versions("stopped", 300, 1));
        awaitArticle(Stories.idOf("stopped-299"));
        String before = live();
        List<String> generations = generations();
        FutureTask<Integer> rebuild = new FutureTask<>(this::rebuildAll);
        Thread thread = Thread.ofPlatform().start(rebuild);
        await().atMost(SOON).until(() -> generations().size() > generations.size());
        thread.interrupt();
        assertThat(rebuild.get()).isEqualTo(FAILED);
        assertThat(live()).isEqualTo(before);
        String halfMade = generations().stream()
                .filter(name -> !generations.contains(name))
                .findFirst()
                .orElseThrow();

        assertThat(rebuild()).isEqualTo(DONE);
        assertThat(live()).isEqualTo(halfMade);
        assertThat(get("/v1/articles/" + Stories.idOf("stopped-0")).status()).isEqualTo(200);
    }

    @Test
    void asLongAsAnotherOneIsAtItThereIsNoSecond() throws Exception {
        assertThat(rebuild("--drop-old")).isEqualTo(DONE);
        FutureTask<Integer> second = start();
        await().atMost(SOON).until(() -> {
            elasticsearch.index(index -> index.index("wiredesk-leases")
                    .id("rebuild-index")
                    .document(Map.of("holder", "another", "released", false)));
            return second.isDone();
        });
        assertThat(second.get()).isEqualTo(FAILED);
    }

    @Test
    void anIndexThatLacksStoriesIsNotSwappedInUnlessForced() throws IOException {
        String before = live();
        publish(Stories.story("in-the-log").build());
        awaitArticle(Stories.idOf("in-the-log"));
        ObjectNode foreign = documents(before).get(Stories.idOf("in-the-log"));
        elasticsearch.index(index -> index.index(before).id("not-in-the-log").document(foreign));

        assertThat(rebuild()).isEqualTo(FAILED);
        assertThat(live()).isEqualTo(before);
        assertThat(rebuild("--force")).isEqualTo(DONE);
        assertThat(live()).isNotEqualTo(before);
    }

    @Test
    void goesOnWithoutCopiesThatTakeLongerThanTheyAreWaitedFor() throws IOException {
        // The only node holds no copy of what it has, so they are never there.
        onlyWithCopies();
        try {
            assertThat(rebuild("--copies-within", "6", "--spring.elasticsearch.socket-timeout=4s"))
                    .isEqualTo(DONE);
            String withCopies = live();
            assertThat(elasticsearch
                            .cluster()
                            .health(health -> health.index(withCopies))
                            .unassignedShards())
                    .isEqualTo(1);
        } finally {
            elasticsearch.indices().deleteIndexTemplate(delete -> delete.name(WITH_COPIES));
        }
        assertThat(rebuild()).isEqualTo(DONE);
    }

    /** As an operator may have it who wants a copy, wherever it is to be. */
    private void onlyWithCopies() throws IOException {
        try (InputStream usual = new ClassPathResource("elasticsearch/articles-template.json").getInputStream()) {
            ObjectNode template = (ObjectNode) EventJson.MAPPER.readTree(usual);
            template.put("priority", template.path("priority").asInt() + 1);
            ((ObjectNode) template.at("/template/settings/index"))
                    .put("number_of_replicas", 1)
                    .remove("auto_expand_replicas");
            elasticsearch
                    .indices()
                    .putIndexTemplate(put -> put.name(WITH_COPIES).withJson(new StringReader(template.toString())));
        }
    }

    @Test
    void goingBackLosesNothingThatCameSince() throws IOException {
        String before = live();
        assertThat(rebuild()).isEqualTo(DONE);
        publish(Stories.story("since").build());
        awaitArticle(Stories.idOf("since"));

        assertThat(rebuild("--rollback")).isEqualTo(DONE);
        assertThat(live()).isEqualTo(before);
        assertThat(live(HISTORY)).isEqualTo(history(before));
        assertThat(get("/v1/articles/" + Stories.idOf("since")).status()).isEqualTo(200);
        awaitVersions(Stories.idOf("since"), 1);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        send("torn", "{\"id\": \"torn\", ".getBytes(StandardCharsets.UTF_8)).join();
        ObjectNode lacking = EventJson.MAPPER.valueToTree(Stories.story("lacking")
                .person("person:rita-sol", "Rita Sol", Enrichment.PersonKind.EXPERT, "PT")
                .build());
        ((ObjectNode) lacking.at("/enrichment/people/0")).remove("name");
        send(Stories.idOf("lacking"), EventJson.MAPPER.writeValueAsBytes(lacking))
                .join();
        publish(Stories.story("readable").build());
        awaitArticle(Stories.idOf("readable"));
        assertThat(rebuild()).isEqualTo(DONE);
        assertThat(get("/v1/articles/" + Stories.idOf("readable")).status()).isEqualTo(200);
    }

    private static Stories story(String name, int number, long version) {
        return Stories.story(name + "-" + number)
                .version(version)
                .headline("Ferry " + number + " is late for the " + version + ". time");
    }

    private static List<ArticleEnriched> versions(String name, int count, long version) {
        List<ArticleEnriched> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            versions.add(story(name, i, version).build());
        }
        return versions;
    }

    private FutureTask<Integer> start() {
        FutureTask<Integer> rebuild = new FutureTask<>(this::rebuildAll);
        Thread.ofPlatform().start(rebuild);
        return rebuild;
    }

    private int rebuildAll() {
        return rebuild();
    }

    private int rebuild(String... options) {
        return RebuildApplication.run(Stream.concat(
                        Stream.of(options),
                        Stream.of(
                                "--spring.kafka.bootstrap-servers="
                                        + Engines.kafka().address(),
                                "--spring.elasticsearch.uris=" + Engines.elasticsearchUri()))
                .toArray(String[]::new));
    }

    private String live() throws IOException {
        return live("articles");
    }

    /** The one index that has the alias. */
    private String live(String alias) throws IOException {
        Set<String> indices = elasticsearch
                .indices()
                .getAlias(get -> get.name(alias))
                .aliases()
                .keySet();
        assertThat(indices).hasSize(1);
        return indices.iterator().next();
    }

    private static String history(String articles) {
        return articles.replace("articles-", HISTORY + "-");
    }

    /** As an editor sees them, killed ones among them. */
    private void awaitVersions(String id, int count) {
        await().atMost(SOON).until(() -> {
            Answer answer = getWith(EDITOR_TOKEN, "/v1/articles/" + id + "/versions?view=editor");
            return answer.body().path("versions").size() == count;
        });
    }

    private List<String> versionIds(String history, String article) throws IOException {
        return versions(history).entrySet().stream()
                .filter(version -> version.getValue().path("id").asString("").equals(article))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Without the time of the clock at which they were kept. */
    private Map<String, ObjectNode> versions(String history) throws IOException {
        Map<String, ObjectNode> versions = documents(history);
        versions.values().forEach(version -> ((ObjectNode) version.get("kept")).remove("at"));
        return versions;
    }

    private List<String> generations() throws IOException {
        return elasticsearch.indices().get(get -> get.index("articles-*")).indices().keySet().stream()
                .sorted()
                .toList();
    }

    private Map<String, ObjectNode> documents(String index) throws IOException {
        elasticsearch.indices().refresh(refresh -> refresh.index(index));
        Map<String, ObjectNode> documents = new TreeMap<>();
        for (Hit<ObjectNode> hit : elasticsearch
                .search(
                        search -> search.index(index).size(10_000).query(Query.of(query -> query.matchAll(all -> all))),
                        ObjectNode.class)
                .hits()
                .hits()) {
            documents.put(hit.id(), hit.source());
        }
        return documents;
    }
}
