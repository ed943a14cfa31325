package dev.wiredesk.search.index;

import dev.wiredesk.search.article.Reinstatement;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How articles are written.
 *
 * @param retryAfterAtLeast pause before the first retry of what could not be written; it doubles from retry to retry
 * @param retryAfterAtMost the longest it grows to; well under {@code max.poll.interval.ms}
 * @param bulkSize documents are sent in requests of about this size, well under Elasticsearch's
 *     {@code http.max_content_length}
 * @param reinstatement whether a killed item can come back (R17)
 * @param refuseConflictsOf providers of whom nothing takes the place of other content under the same version: it goes
 *     to the dead letters instead (R10)
 */
@ConfigurationProperties(prefix = "wiredesk.index", ignoreUnknownFields = false)
record IndexSettings(
        @DefaultValue("500ms") Duration retryAfterAtLeast,
        @DefaultValue("30s") Duration retryAfterAtMost,
        @DefaultValue("8MB") DataSize bulkSize,
        @DefaultValue("explicit") Reinstatement reinstatement,
        @DefaultValue Set<String> refuseConflictsOf) {

    private static final int MOST_DOUBLINGS = 16;

    boolean refusesConflictsOf(String provider) {
        return refuseConflictsOf.contains(provider);
    }

    /** The pause before a retry of what could not be written; the first is number 0. */
    Duration pauseBefore(int retry) {
        Duration pause = retryAfterAtLeast.multipliedBy(1L << Math.min(retry, MOST_DOUBLINGS));
        return pause.compareTo(retryAfterAtMost) < 0 ? pause : retryAfterAtMost;
    }
}
