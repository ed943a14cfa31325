package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.engine.ElasticsearchConnections;
import dev.wiredesk.search.index.LogLoading;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The program's other run mode, {@code java -jar search-service.jar rebuild-index}: the same settings and the same code
 * that writes, without web server and without live traffic. It is no {@code @Configuration}, so that the service does not
 * find it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("dev.wiredesk.search.index")
@Import({
    ElasticsearchConnections.class,
    ArticleIndex.class,
    LogLoading.class,
    EnrichedLog.class,
    Generations.class,
    Parity.class,
    HandOver.class,
    Rebuild.class
})
public class RebuildApplication {

    /** The first argument of the run mode. */
    public static final String COMMAND = "rebuild-index";

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
     * {@code --spring.elasticsearch.uris=…}.
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
        try (EndInOrder _ = new EndInOrder();
                ConfigurableApplicationContext context = start(settings)) {
            return run(context.getBean(Rebuild.class), options);
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(RebuildApplication.class)
                .web(WebApplicationType.NONE)
                // What works is asked to end, and does not have its connections taken from under it.
                .registerShutdownHook(false)
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

    private static int run(Rebuild rebuild, Options options) {
        try {
            rebuild.run(options);
            return DONE;
        } catch (RebuildFailed e) {
            System.err.println(e.getMessage());
        } catch (IOException | ElasticsearchException e) {
            System.err.println("Elasticsearch does not do it: " + e.getMessage());
        } catch (InterruptedException e) {
            stopped();
        } catch (KafkaException e) {
            System.err.println("Kafka does not do it: " + e.getMessage());
        } catch (RuntimeException e) {
            // The form in which the clients say that they were interrupted.
            if (!isInterruption(e)) {
                throw e;
            }
            stopped();
        }
        return FAILED;
    }

    private static boolean isInterruption(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static void stopped() {
        System.err.println("Stopped; the live index is as it was. The next rebuild removes what is half-made");
    }
}
