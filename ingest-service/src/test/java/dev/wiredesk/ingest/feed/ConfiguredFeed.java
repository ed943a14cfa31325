package dev.wiredesk.ingest.feed;

import dev.wiredesk.contracts.ItemKey;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A feed as its settings make it, for tests: its provider is its name, its key the name with {@code -key}. */
public final class ConfiguredFeed {

    private ConfiguredFeed() {}

    public static Feed of(String name, Map<String, ?> settings) {
        String prefix = "wiredesk.ingest.feeds." + name + ".";
        Map<String, Object> properties = new HashMap<>(Map.of(
                prefix + "provider",
                name,
                prefix + "key-hashes[0]",
                ItemKey.digest((name + "-key").getBytes(StandardCharsets.UTF_8))));
        settings.forEach((key, value) -> properties.put(prefix + key, value));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("feed", properties));
        return new FeedConfiguration(environment).feeds(new TreeMap<>()).getFirst();
    }
}
