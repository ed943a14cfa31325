package dev.wiredesk.search;

import java.time.Clock;
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

    public static void main(String[] args) {
        SpringApplication.run(SearchApplication.class, args);
    }
}
