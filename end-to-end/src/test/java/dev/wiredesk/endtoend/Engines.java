package dev.wiredesk.endtoend;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Where the pipeline's broker and node come from; which of the two, the build says in {@code wiredesk.engines}. */
sealed interface Engines extends AutoCloseable {

    String brokers();

    URI elasticsearch();

    @Override
    void close();

    /**
     * Starts a broker and a node.
     *
     * @param directory for what they store and log, where they do not do so in containers
     */
    static Engines start(Path directory) {
        String engines = System.getProperty("wiredesk.engines", "local");
        return switch (engines) {
            case "local" -> Local.start(directory);
            case "images" -> Images.start();
            default -> throw new IllegalStateException("wiredesk.engines is local or images, not " + engines);
        };
    }

    /** As child processes, by {@code local-stack}, each at the end of a way that can fail. */
    record Local(KafkaBroker broker, TcpProxy toBroker, ElasticsearchNode node, TcpProxy toNode) implements Engines {

        static Local start(Path directory) {
            TcpProxy toBroker = TcpProxy.start();
            KafkaBroker broker = KafkaBroker.startBehind(toBroker.port(), directory.resolve("kafka"));
            toBroker.leadsTo(broker.port());
            TcpProxy toNode = TcpProxy.start();
            ElasticsearchNode node = ElasticsearchNode.start(directory.resolve("elasticsearch"));
            toNode.leadsTo(node.uri().getPort());
            return new Local(broker, toBroker, node, toNode);
        }

        @Override
        public String brokers() {
            return "127.0.0.1:" + toBroker.port();
        }

        @Override
        public URI elasticsearch() {
            return URI.create("http://127.0.0.1:" + toNode.port());
        }

        @Override
        public void close() {
            toNode.close();
            node.close();
            toBroker.close();
            broker.close();
        }
    }

    /** In containers of the public images, by Testcontainers. */
    record Images(KafkaContainer broker, ElasticsearchContainer node) implements Engines {

        static Images start() {
            KafkaContainer broker = new KafkaContainer(image("wiredesk.kafka-image"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            ElasticsearchContainer node = new ElasticsearchContainer(image("wiredesk.elasticsearch-image"))
                    .withEnv("xpack.security.enabled", "false")
                    .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g");
            broker.start();
            node.start();
            return new Images(broker, node);
        }

        private static DockerImageName image(String property) {
            return DockerImageName.parse(Objects.requireNonNull(System.getProperty(property), property));
        }

        @Override
        public String brokers() {
            return broker.getBootstrapServers();
        }

        @Override
        public URI elasticsearch() {
            return URI.create("http://" + node.getHttpHostAddress());
        }

        @Override
        public void close() {
            node.stop();
            broker.stop();
        }
    }
}
