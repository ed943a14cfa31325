package dev.wiredesk.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The partitions whose next record the index does not take, and how long each waits before the next retry. Health is down
 * while several wait and nothing goes through, or one does for long; it is up, and tells, where one record alone is refused
 * and others go through.
 */
@Component("index")
class Backlog implements HealthIndicator {

    /** One refusal is no outage: a node that restarts its thread pool is back at the next attempt. */
    private static final int RETRIES_TO_NOTICE = 3;

    /**
     * One that waits while nothing else comes may wait for its own record or for the index; when nothing has gone through
     * for so long, somebody should look.
     */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private final IndexSettings settings;
    private final Clock clock;

    /** Retries by partition, as {@code articles.enriched-3}. */
    private final Map<String, Integer> waiting = new TreeMap<>();

    private int retries;

    /** Retries since something went through, and when the first of them was. */
    private int fruitless;

    private Instant fruitlessSince = Instant.EPOCH;

    private @Nullable String reason;

    Backlog(IndexSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Another attempt failed; the pause to make before the partition's next. */
    synchronized Duration grow(TopicPartition partition, String why) {
        if (waiting.isEmpty()) {
            log.warn("Indexing waits: {}", why);
            retries = 0;
        }
        int before = waiting.merge(partition.toString(), 1, Integer::sum) - 1;
        retries++;
        if (fruitless++ == 0) {
            fruitlessSince = clock.instant();
        }
        reason = why;
        return settings.pauseBefore(before);
    }

    /** All that was read of a partition is through. */
    synchronized void clear(TopicPartition partition) {
        fruitless = 0;
        leave(partition);
    }

    /** Others read these partitions now. */
    synchronized void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(this::leave);
        if (waiting.isEmpty()) {
            fruitless = 0;
        }
    }

    private void leave(TopicPartition partition) {
        if (waiting.remove(partition.toString()) != null && waiting.isEmpty()) {
            log.info("Indexing goes on after {} retries", retries);
            reason = null;
        }
    }

    private boolean isHeldUp() {
        return fruitless >= RETRIES_TO_NOTICE
                && (waiting.size() > 1
                        || (!waiting.isEmpty()
                                && Duration.between(fruitlessSince, clock.instant())
                                                .compareTo(LONG)
                                        >= 0));
    }

    @Override
    public synchronized Health health() {
        Health.Builder health = isHeldUp() ? Health.down() : Health.up();
        if (reason != null) {
            health.withDetail("waitsFor", reason)
                    .withDetail("retries", retries)
                    .withDetail("partitions", waiting.keySet().stream().toList());
        }
        return health.build();
    }
}
