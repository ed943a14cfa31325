package dev.wiredesk.enrich;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with what operators and editors have decided, the same in each run mode. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnrichSettings.class)
public class EnricherConfiguration {

    /**
     * Made at start, before anything is consumed: all of its data is in memory from here on.
     *
     * @throws InvalidConfigurationPropertyValueException an override is for no region
     */
    @Bean
    Enricher enricher(EnrichSettings settings) {
        try {
            return Enricher.create(Clock.systemUTC(), settings.overrides(), settings.budget());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "wiredesk.enrich.overrides", settings.overrides(), String.valueOf(e.getMessage()));
        }
    }
}
