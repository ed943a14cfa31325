package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Nothing that was acknowledged is lost when processes die. */
@ExtendWith(RunningPipeline.class)
class FaultsIT {

    private static final int ARTICLES = 2_000;
    private static final int FEED_CONNECTIONS = 8;

    @Test
    void everyAcceptedArticleIsFoundInItsNewestVersionAfterKillingEachService(Pipeline pipeline) throws Exception {
        Feed feed = pipeline.feed();
        Map<String, Long> newest = new ConcurrentHashMap<>();
        AtomicInteger acknowledged = new AtomicInteger();
        List<Future<?>> pushes = new ArrayList<>();
        try (ExecutorService connections = Executors.newFixedThreadPool(FEED_CONNECTIONS)) {
            for (int i = 0; i < ARTICLES; i++) {
                // Every fourth is a second version of the story before it, pushed whenever its turn comes.
                int story = i % 4 == 3 ? i - 1 : i;
                long version = i % 4 == 3 ? 2 : 1;
                pushes.add(connections.submit(() -> {
                    JsonNode receipt = feed.pushUntilAcknowledged(quake(story).version(version));
                    newest.merge(receipt.path("id").asString(), version, Math::max);
                    return acknowledged.incrementAndGet();
                }));
            }
            int step = ARTICLES / 4;
            killWhen(acknowledged, step, pipeline.enrich());
            killWhen(acknowledged, 2 * step, pipeline.ingest());
            killWhen(acknowledged, 3 * step, pipeline.search());
            for (Future<?> push : pushes) {
                push.get();
            }
        }

        assertThat(acknowledged).hasValue(ARTICLES);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(pipeline.desk().total("q", "Tremorville")).isEqualTo(newest.size()));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(found(pipeline)).isEqualTo(new HashMap<>(newest)));
    }

    private static Map<String, Long> found(Pipeline pipeline) {
        Map<String, Long> found = new HashMap<>();
        for (JsonNode item : pipeline.desk().all("q", "Tremorville", "sort", "newest")) {
            Long before =
                    found.put(item.path("id").asString(), item.path("version").asLong());
            assertThat(before).as("%s is listed once", item.path("id")).isNull();
        }
        return found;
    }

    private static void killWhen(AtomicInteger acknowledged, int count, Service service) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged.get() >= count);
        service.kill();
        service.restart();
    }

    private static Story quake(int number) {
        return Story.of(
                "urn:e2e:quake:" + number, "Tremorville shaken for the %dth time".formatted(number), """
                TREMORVILLE, Chile (Demo) - A quake of magnitude %d.%d shook the coast of Chile on Monday.

                "Nobody was hurt," said Ana Rojas, a spokeswoman for the fire service in Valparaiso.
                """.formatted(
                                4 + number % 4, number % 10));
    }
}
