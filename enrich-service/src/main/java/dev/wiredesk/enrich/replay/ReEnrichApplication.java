package dev.wiredesk.enrich.replay;

import dev.wiredesk.enrich.EnricherConfiguration;
import dev.wiredesk.enrich.stream.EnrichmentAnew;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The program's other run mode, {@code java -jar enrich-service.jar re-enrich}: the same settings and the same rules,
 * without web server and without live traffic. It is no {@code @Configuration}, so that the service does not find it.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(ReplaySettings.class)
@Import({EnricherConfiguration.class, EnrichmentAnew.class, ReEnrichment.class})
public class ReEnrichApplication {

    /** The first argument of the run mode. */
    public static final String COMMAND = "re-enrich";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;

    private static final Predicate<String> SETTING =
            Pattern.compile("--[a-z-]+\\..+=.*").asMatchPredicate();

    @Bean
    Progress progress() {
        return new Progress(System.out, Boolean.getBoolean("wiredesk.terminal"));
    }

    /**
     * Does what the arguments behind the command say. Settings of the service can be among them, as
     * {@code --spring.kafka.bootstrap-servers=…}.
     *
     * @return 0 done, 1 not done, 2 the arguments are wrong
     */
    public static int run(String... arguments) {
        List<String> settings = Arrays.stream(arguments).filter(SETTING).toList();
        Options options;
        try {
            options = Options.parse(Arrays.stream(arguments)
                    .filter(argument -> !settings.contains(argument))
                    .toList());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            return WRONG;
        }
        try (ConfigurableApplicationContext context = start(settings)) {
            return run(context.getBean(ReEnrichment.class), options);
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(ReEnrichApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .properties(Map.of(
                        "logging.level.root",
                        "warn",
                        // The groups name health indicators of the service, which nobody asks here.
                        "management.endpoint.health.validate-group-membership",
                        "false"))
                .run(Stream.concat(Stream.of("--logging.level.org.apache.kafka=error"), settings.stream())
                        .toArray(String[]::new));
    }

    private static int run(ReEnrichment enrichment, Options options) {
        try {
            enrichment.run(options);
            return DONE;
        } catch (InterruptedException | InterruptException e) {
            System.err.println("Stopped; the next run goes on from there");
        } catch (org.apache.kafka.common.KafkaException | org.springframework.kafka.KafkaException e) {
            System.err.println("Kafka does not do it: " + e.getMessage() + ". The next run goes on from there");
        }
        return FAILED;
    }
}
