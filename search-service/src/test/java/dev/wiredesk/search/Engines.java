package dev.wiredesk.search;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real broker and one real node for all tests of the JVM; they end with it. */
final class Engines {

    private static final KafkaBroker KAFKA = broker();
    private static final ElasticsearchNode ELASTICSEARCH = node();
    private static final FaultyProxy PROXY = startProxy();

    private Engines() {}

    static KafkaBroker kafka() {
        return KAFKA;
    }

    static ElasticsearchNode elasticsearch() {
        return ELASTICSEARCH;
    }

    /** What the service takes for Elasticsearch. */
    static FaultyProxy proxy() {
        return PROXY;
    }

    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", KAFKA::bootstrapServers);
        properties.add("spring.elasticsearch.uris", PROXY::uri);
    }

    private static KafkaBroker broker() {
        try {
            return KafkaBroker.start(Files.createTempDirectory("search-it-kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElasticsearchNode node() {
        try {
            return ElasticsearchNode.start(Files.createTempDirectory("search-it-elasticsearch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyProxy startProxy() {
        try {
            return new FaultyProxy(ELASTICSEARCH::uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
