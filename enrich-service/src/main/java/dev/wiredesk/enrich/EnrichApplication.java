package dev.wiredesk.enrich;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Reads received articles from Kafka, finds what is in them and publishes them enriched. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichApplication {

    public static void main(String[] args) {
        SpringApplication.run(EnrichApplication.class, args);
    }

    /** Made at start, before anything is consumed: all of its data is in memory from here on. */
    @Bean
    Enricher enricher(EnrichSettings settings) {
        return Enricher.create(Clock.systemUTC(), settings.overrides(), settings.budget());
    }
}
