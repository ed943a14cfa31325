package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.article.Reinstatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class BacklogTests {

    private static final TopicPartition ONE = new TopicPartition(Topics.ENRICHED, 1);
    private static final TopicPartition OTHER = new TopicPartition(Topics.ENRICHED, 2);

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    private final Backlog backlog = new Backlog(
            new IndexSettings(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(30),
                    DataSize.ofMegabytes(8),
                    Reinstatement.EXPLICIT,
                    Set.of()),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void severalThatWaitAreAnOutageAtTheThirdRetry() {
        refuse(ONE, 1);
        refuse(OTHER, 1);
        assertThat(status()).isEqualTo(Status.UP);
        refuse(ONE, 1);
        assertThat(status()).isEqualTo(Status.DOWN);
        backlog.clear(OTHER);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void oneThatWaitsIsAnOutageOnceNothingHasGoneThroughForLong() {
        refuse(ONE, 9);
        assertThat(status()).as("four minutes").isEqualTo(Status.UP);
        refuse(ONE, 3);
        assertThat(status()).isEqualTo(Status.DOWN);
        backlog.clear(ONE);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void oneRecordThatIsRefusedForHoursBesideOthersIsNone() {
        for (int i = 0; i < 200; i++) {
            refuse(ONE, 2);
            backlog.clear(OTHER);
            assertThat(status()).isEqualTo(Status.UP);
        }
        assertThat(backlog.health().getDetails()).containsEntry("partitions", List.of(ONE.toString()));
    }

    @Test
    void whatOthersReadNowIsNoOutageHere() {
        refuse(ONE, 40);
        backlog.forget(List.of(ONE));
        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return backlog.health().getStatus();
    }

    /** Half a minute for each. */
    private void refuse(TopicPartition partition, int times) {
        for (int i = 0; i < times; i++) {
            backlog.grow(partition, "The disk is full");
            now = now.plusSeconds(30);
        }
    }
}
