package dev.wiredesk.ingest.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.unit.DataSize;

/** Makes feeds of the service's own configuration and of files besides, whose keys go before it. */
final class FeedConfiguration {
    static final ConfigurationPropertyName NAME = ConfigurationPropertyName.of("wiredesk.ingest.feeds");

    /** What is expected where a value cannot be turned into a type. */
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            DataSize.class,
            "a size such as 5MB",
            Duration.class,
            "a duration such as 15m",
            boolean.class,
            "true or false",
            Integer.class,
            "a whole number");

    private final Environment environment;

    FeedConfiguration(Environment environment) {
        this.environment = environment;
    }

    FeedFiles files() {
        String from = environment.getProperty("wiredesk.ingest.feeds-from", "");
        return new FeedFiles(from.isBlank() ? null : Path.of(from));
    }

    /**
     * The feeds, in the order of their names.
     *
     * @param files content of files by their names
     * @throws IllegalArgumentException where something is wrong, with a message that names the key and shows nothing that
     *     may be a key or a secret
     */
    List<Feed> feeds(SortedMap<String, String> files) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (PropertySource<?> file : FeedFiles.parse(files)) {
            sources.add(ConfigurationPropertySource.from(file));
        }
        ConfigurationPropertySources.get(environment).forEach(sources::add);
        // A key that is not known is a mistake in one that was meant, such as leave to kill.
        BindHandler strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter());
        try {
            return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment))
                            .bind(NAME, Bindable.mapOf(String.class, FeedSettings.class), strict)
                            .orElseGet(Map::of)
                            .entrySet()
                            .stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getValue().toFeed(entry.getKey()))
                            .toList();
        } catch (BindException e) {
            throw new IllegalArgumentException(explain(e));
        }
    }

    private static String explain(BindException e) {
        if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown.getUnboundProperties().stream()
                            .map(property -> property.getName().toString())
                            .collect(Collectors.joining(", "))
                    + " is not a key that is known";
        }
        String expected = EXPECTED.get(e.getTarget().getType().resolve(Object.class));
        return expected == null || e.getProperty() == null
                ? e.getName() + " is not what it must be"
                : e.getName() + " must be " + expected + ", not "
                        + e.getProperty().getValue();
    }
}
