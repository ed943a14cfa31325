package dev.wiredesk.search.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How long to wait before the next retry, and what for; tells readiness while it lasts. */
@Component("index")
class Backlog implements HealthIndicator {

    /** One refusal is no outage: a node that restarts its thread pool is back at the next attempt. */
    private static final int RETRIES_TO_NOTICE = 3;

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private final IndexSettings settings;
    private int retries;
    private @Nullable String reason;

    Backlog(IndexSettings settings) {
        this.settings = settings;
    }

    /** Another attempt failed; the pause to make before the next. */
    synchronized Duration grow(String why) {
        if (retries == 0) {
            log.warn("Indexing waits: {}", why);
        }
        Duration longest = settings.retryAfterAtMost();
        Duration pause = settings.retryAfterAtLeast().multipliedBy(1L << Math.min(retries, 16));
        retries++;
        reason = why;
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** A batch went through. */
    synchronized void clear() {
        if (retries > 0) {
            log.info("Indexing goes on after {} retries", retries);
            retries = 0;
            reason = null;
        }
    }

    @Override
    public synchronized Health health() {
        if (retries < RETRIES_TO_NOTICE || reason == null) {
            return Health.up().build();
        }
        return Health.down()
                .withDetail("waitsFor", reason)
                .withDetail("retries", retries)
                .build();
    }
}
