package dev.wiredesk.search.index;

import java.time.Duration;
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
 * while several wait and nothing goes through; it is up, and tells, where one record alone is refused.
 */
@Component("index")
class Backlog implements HealthIndicator {

    /** One refusal is no outage: a node that restarts its thread pool is back at the next attempt. */
    private static final int RETRIES_TO_NOTICE = 3;

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private final IndexSettings settings;

    /** Retries by partition, as {@code articles.enriched-3}. */
    private final Map<String, Integer> waiting = new TreeMap<>();

    private int retries;
    private int fruitless;
    private @Nullable String reason;

    Backlog(IndexSettings settings) {
        this.settings = settings;
    }

    /** Another attempt failed; the pause to make before the partition's next. */
    synchronized Duration grow(TopicPartition partition, String why) {
        if (waiting.isEmpty()) {
            log.warn("Indexing waits: {}", why);
            retries = 0;
        }
        int before = waiting.merge(partition.toString(), 1, Integer::sum) - 1;
        retries++;
        fruitless++;
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

    @Override
    public synchronized Health health() {
        Health.Builder health = fruitless >= RETRIES_TO_NOTICE && waiting.size() > 1 ? Health.down() : Health.up();
        if (reason != null) {
            health.withDetail("waitsFor", reason)
                    .withDetail("retries", retries)
                    .withDetail("partitions", waiting.keySet().stream().toList());
        }
        return health.build();
    }
}
