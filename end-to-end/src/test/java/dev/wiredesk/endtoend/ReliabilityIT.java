package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Under steady load, one fault after the other, in an order by chance. After each, without anybody's help: every story that was
 * acknowledged is found in its newest version and once, killed ones are not found, histories have every version once, only
 * poison is in the dead letters, and what the services hold in memory is back where it was.
 *
 * <p>Takes 20 minutes, so only {@code -Pfaults} runs it. It leaves a table in {@code target/reliability.md}.
 */
@Tag("faults")
@ExtendWith(RunningPipeline.class)
class ReliabilityIT {

    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    /** Caches fill, classes are loaded: what is more than that is a leak. */
    private static final long MEMORY_MORE = 64 << 20;

    private static final List<String> rows = new ArrayList<>();

    private static Pipeline pipeline;
    private static Map<String, Long> memory;
    private static long seed;
    private static long deadLetters;

    @BeforeAll
    static void warmUp(Pipeline running) throws Exception {
        pipeline = running;
        seed = Long.getLong("wiredesk.seed", System.nanoTime());
        System.out.println("The order of faults by -Dwiredesk.seed=" + seed);
        SteadyFeed feed = SteadyFeed.start(pipeline.feed(), "Warmup");
        Thread.sleep(Duration.ofSeconds(20));
        feed.stop();
        pipeline.awaitQuiet();
        memory = pipeline.live();
    }

    @TestFactory
    Stream<DynamicTest> survives() {
        List<Fault> order = new ArrayList<>(Arrays.asList(Fault.values()));
        Collections.shuffle(order, new Random(seed));
        return order.stream().map(fault -> DynamicTest.dynamicTest(fault.words(), () -> survives(fault)));
    }

    private static void survives(Fault fault) throws Exception {
        Assumptions.assumeTrue(fault.canHappen(), "needs the package faketime");
        SteadyFeed feed =
                SteadyFeed.start(pipeline.feed(), "Quake" + fault.name().replace("_", ""));
        Thread.sleep(BEFORE);
        Fault.Recovery recovery = fault.happen(pipeline, pipeline.engines());
        Thread.sleep(fault.lasting());
        recovery.recover();
        Instant recovered = Instant.now();
        Thread.sleep(BEFORE);
        feed.stop();

        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(found(feed)).isEqualTo(feed.living()));
        Duration took = Duration.between(recovered, Instant.now());
        pipeline.awaitQuiet();
        feed.versions()
                .forEach((id, versions) ->
                        assertThat(versions(id)).as("versions of %s", id).isEqualTo(versions));
        deadLetters += fault == Fault.POISON ? 2 : 0;
        assertThat(pipeline.records(Topics.RECEIVED_DEAD_LETTER) + pipeline.records(Topics.ENRICHED_DEAD_LETTER))
                .as("dead letters")
                .isEqualTo(deadLetters);
        Map<String, Long> now = pipeline.live();
        now.forEach((service, bytes) -> assertThat(bytes)
                .as("memory of %s", service)
                .isLessThan(memory.getOrDefault(service, 0L) + MEMORY_MORE));
        String row = "| %s | %d | %d | %d | %.0f s | %s |"
                .formatted(
                        fault.words(),
                        feed.acknowledged(),
                        feed.living().size(),
                        feed.stories() - feed.living().size(),
                        took.toMillis() / 1e3,
                        megabytes(now));
        rows.add(row);
        System.out.println(row);
    }

    /** The version of each story that readers find; a story that is listed twice fails. */
    private static Map<String, Long> found(SteadyFeed feed) {
        Map<String, Long> found = new HashMap<>();
        for (JsonNode item : pipeline.desk().all("q", feed.word(), "sort", "newest")) {
            Long before =
                    found.put(item.path("id").asString(), item.path("version").asLong());
            assertThat(before).as("%s is listed once", item.path("id")).isNull();
        }
        return found;
    }

    private static int versions(String id) {
        return new JsonMapper()
                .readTree(
                        pipeline.desk().get("/v1/articles/" + id + "/versions").body())
                .path("versions")
                .size();
    }

    private static String megabytes(Map<String, Long> bytes) {
        return String.join(
                ", ",
                bytes.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + (entry.getValue() >> 20))
                        .toList());
    }

    @AfterAll
    static void table() throws IOException {
        Collections.sort(rows);
        Files.writeString(Path.of("target/reliability.md"), """
                | fault, under about %d stories a second | acknowledged | found in their newest version | killed, and not found | \
                until all was found, after the fault was over | live heap after it, MB |
                | --- | --- | --- | --- | --- | --- |
                %s

                Seed %d; live heap before all faults, MB: %s.
                """.formatted(
                        SteadyFeed.STORIES_A_SECOND, String.join("\n", rows), seed, megabytes(memory)));
        System.out.println(Files.readString(Path.of("target/reliability.md")));
    }
}
