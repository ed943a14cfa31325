package dev.wiredesk.local.stack;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.Part;
import dev.wiredesk.local.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** How each part is started: its address, its files, its settings. */
final class Launch {
    private static final String BROKER_HEAP = "512m";
    private static final String NODE_HEAP = "1g";
    private static final String SERVICE_HEAP = "512m";

    private final Home home;
    private final Addresses addresses;
    private final Keys keys;

    Launch(Home home, Addresses addresses, Keys keys) {
        this.home = home;
        this.addresses = addresses;
        this.keys = keys;
    }

    /** Starts the part of that name and returns when it is ready. */
    Part start(String part) {
        return switch (part) {
            case "kafka" -> KafkaBroker.start(home.data(part), addresses.kafka(), home.log(part), BROKER_HEAP);
            case "elasticsearch" ->
                ElasticsearchNode.start(home.data(part), addresses.elasticsearch(), home.log(part), NODE_HEAP);
            case "ingest" -> service(part, addresses.ingest(), addresses.ingestManagement(), ingest());
            case "enrich" -> service(part, addresses.enrich(), addresses.enrich(), Map.of());
            case "search" -> service(part, addresses.search(), addresses.searchManagement(), search());
            default -> throw new IllegalArgumentException("No part is called " + part);
        };
    }

    private Service service(String name, int port, int managementPort, Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>(settings);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.kafkaAddress());
        return Service.start(new Service.Settings(
                name, port, managementPort, environment, home.directory(), home.log(name), SERVICE_HEAP));
    }

    /** As JSON, because the name of an environment variable cannot hold a feed's name with a hyphen in it. */
    private Map<String, String> ingest() {
        Map<String, Object> feeds = new TreeMap<>();
        keys.feeds()
                .forEach((name, key) ->
                        feeds.put(name, Map.of("provider", name, "key-hashes", new String[] {Keys.hash(key)})));
        String json =
                JsonMapper.shared().writeValueAsString(Map.of("wiredesk", Map.of("ingest", Map.of("feeds", feeds))));
        return Map.of("SPRING_APPLICATION_JSON", json, "WIREDESK_INGEST_SEARCHURL", addresses.searchUrl());
    }

    private Map<String, String> search() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_ELASTICSEARCH_URIS", addresses.elasticsearchUrl());
        keys.tokens().forEach((role, token) -> {
            String name = "WIREDESK_SEARCH_TOKENS_" + role.toUpperCase(Locale.ROOT);
            environment.put(name + "_HASH", Keys.hash(token));
            environment.put(name + "_ROLE", role);
        });
        return environment;
    }
}
