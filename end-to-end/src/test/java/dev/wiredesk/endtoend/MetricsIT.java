package dev.wiredesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps {@code exposed-metrics.txt} true: by it, alert rules and the dashboard are held to metrics that there are. What is
 * counted only when something goes wrong is not in it.
 */
@ExtendWith(RunningPipeline.class)
class MetricsIT {

    private static final Path LIST = Path.of("src/test/resources/exposed-metrics.txt");

    @Test
    void theListIsOfAllServices() {
        assertThat(lines().stream().map(line -> line.substring(0, line.indexOf(' '))))
                .contains("ingest", "enrich", "search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search"})
    void everyMetricOfTheListIsExposedOnceAStoryHasGoneThrough(String service, Pipeline pipeline) {
        String id = pipeline.feed()
                .push(Story.of("urn:e2e:metrics:" + service, "Gauge works", "A gauge was read in Turin, they said."))
                .path("id")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(pipeline.desk().article(id).path("id").asString())
                                .isEqualTo(id));
        Set<String> listed = lines().stream()
                .filter(line -> line.startsWith(service + " "))
                .map(line -> line.substring(service.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        // The meters of Kafka's clients are looked for once a minute, those of partitions when there are any.
        await().atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> assertThat(names(pipeline.scrape(service))).containsAll(listed));
    }

    private static Set<String> names(List<String> scrape) {
        return scrape.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(LIST).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
