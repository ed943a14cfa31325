package dev.wiredesk.enrich;

import dev.wiredesk.enrich.region.RegionOverride;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators and editors decide.
 *
 * @param budget how long one story may take. A batch of stories that all take so long must be done before Kafka takes the partition away:
 *     200 within {@code max.poll.interval.ms}, five minutes
 * @param overrides what editors have decided about names of places
 */
@ConfigurationProperties(prefix = "wiredesk.enrich", ignoreUnknownFields = false)
record EnrichSettings(
        @DefaultValue("1s") Duration budget, @DefaultValue List<RegionOverride> overrides) {

    /** @throws IllegalArgumentException there is no time at all */
    EnrichSettings {
        if (!budget.isPositive()) {
            throw new IllegalArgumentException(
                    "budget is " + budget + "; give the time that a story may take, such as 1s");
        }
    }
}
