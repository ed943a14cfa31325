package dev.wiredesk.enrich;

import dev.wiredesk.enrich.replay.ReEnrichApplication;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Reads received articles from Kafka, finds what is in them and publishes them enriched. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichApplication {

    /** Runs the service or, where the first argument says so, enriches once more what is there, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ReEnrichApplication.COMMAND)) {
            System.exit(ReEnrichApplication.run(Arrays.copyOfRange(args, 1, args.length)));
        } else {
            SpringApplication.run(EnrichApplication.class, args);
        }
    }
}
