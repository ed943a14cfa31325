package dev.wiredesk.search;

import dev.wiredesk.search.rebuild.RebuildApplication;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service's process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SearchApplication {

    /** The time that visibility goes by. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Runs the service or, where the first argument says so, makes the index again and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(RebuildApplication.COMMAND)) {
            System.exit(RebuildApplication.run(Arrays.copyOfRange(args, 1, args.length)));
        } else {
            SpringApplication.run(SearchApplication.class, args);
        }
    }
}
