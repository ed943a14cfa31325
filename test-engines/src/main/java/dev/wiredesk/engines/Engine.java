package dev.wiredesk.engines;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import java.nio.file.Path;

/**
 * A real Kafka broker or a real Elasticsearch node. However often it ends and starts again, it is at the same address and
 * has what was stored. It ends with the JVM.
 *
 * <p>The system property {@code wiredesk.engines} says what it is: {@code local} a child process of {@code local-stack},
 * {@code images} a container of the public image on this machine's Docker engine. The build sets it, by the profile
 * {@code docker}.
 */
public sealed interface Engine extends AutoCloseable permits LocalEngine, ContainerEngine {

    /**
     * Starts a broker, which is its own controller and makes no topics by itself.
     *
     * @param directory what it stores and logs, when it is a child process
     */
    static Engine kafka(Path directory) {
        return switch (Kind.ofThisBuild()) {
            case LOCAL -> LocalEngine.of(KafkaBroker.start(directory));
            case IMAGES -> ContainerEngine.kafka();
        };
    }

    /**
     * The same where clients reach it at another port of this machine, as through a proxy: whoever has asked it for its
     * address goes on there.
     */
    static Engine kafkaBehind(int advertisedPort, Path directory) {
        return switch (Kind.ofThisBuild()) {
            case LOCAL -> LocalEngine.of(KafkaBroker.startBehind(advertisedPort, directory));
            case IMAGES -> ContainerEngine.kafkaBehind(advertisedPort);
        };
    }

    /**
     * Starts a node, a cluster of its own without passwords.
     *
     * @param directory what it stores and logs, when it is a child process
     */
    static Engine elasticsearch(Path directory) {
        return switch (Kind.ofThisBuild()) {
            case LOCAL -> LocalEngine.of(ElasticsearchNode.start(directory));
            case IMAGES -> ContainerEngine.elasticsearch();
        };
    }

    /** The port of this machine at which it serves. */
    int port();

    /** The same as host and port: what Kafka's clients take as {@code bootstrap.servers}. */
    default String address() {
        return "127.0.0.1:" + port();
    }

    /** Asks it to end, and returns when it has. */
    void stop();

    /** Ends it on the spot, as a crash does. */
    void kill();

    /** Stops it if it runs and starts it again; returns when it serves. */
    void restart();

    /** Lets it do nothing, while connections to it stay. */
    void freeze();

    /** Lets it go on after {@link #freeze()}. */
    void thaw();

    @Override
    void close();
}
