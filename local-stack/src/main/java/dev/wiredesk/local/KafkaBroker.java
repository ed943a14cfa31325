package dev.wiredesk.local;

import dev.wiredesk.local.process.Child;
import dev.wiredesk.local.process.JavaProgram;
import dev.wiredesk.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker, its own controller, as a child process on the loopback address. Topics are not created by
 * themselves, and have one replica.
 */
public final class KafkaBroker implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Child child;
    private final int port;
    private final @Nullable Security security;

    private KafkaBroker(Child child, int port, @Nullable Security security) {
        this.child = child;
        this.port = port;
        this.security = security;
    }

    /**
     * A second listener, for clients that show a certificate. They are {@code User:<CN of the certificate>}, and may do
     * what access control lists allow; those of the open listener may do everything.
     *
     * @param port of the listener
     * @param keyStore PEM file with the broker's private key and its certificate, good for 127.0.0.1
     * @param trustStore PEM file with the authority of the clients' certificates
     */
    public record Security(int port, Path keyStore, Path trustStore) {}

    /**
     * Starts a broker for tests on a free port; its log is {@code kafka.log} in the same directory.
     *
     * @param directory its files: empty the first time, kept and used again later
     */
    public static KafkaBroker start(Path directory) {
        return start(directory, Ports.anyFree(), directory.resolve("kafka.log"), "512m");
    }

    /** The same with a secured listener beside the open one. */
    public static KafkaBroker start(Path directory, Security security) {
        int port = Ports.anyFree();
        return start(directory, port, port, security, directory.resolve("kafka.log"), "512m");
    }

    /**
     * The same where clients reach it at another port of this machine, as through a proxy: whoever has asked it for its
     * address goes on there.
     */
    public static KafkaBroker startBehind(int advertisedPort, Path directory) {
        return start(directory, Ports.anyFree(), advertisedPort, null, directory.resolve("kafka.log"), "512m");
    }

    /**
     * Starts a broker and returns when it serves clients.
     *
     * @param directory its files: empty the first time, kept and used again later
     * @param port of the clients' listener; the controller takes any free one
     * @param log receives what it says
     * @param heap as in {@code -Xmx}, for example {@code 512m}
     * @throws dev.wiredesk.local.process.ChildFailed when it does not come up
     */
    public static KafkaBroker start(Path directory, int port, Path log, String heap) {
        return start(directory, port, port, null, log, heap);
    }

    private static KafkaBroker start(
            Path directory, int port, int advertisedPort, @Nullable Security security, Path log, String heap) {
        Path home = directory.toAbsolutePath();
        Path properties = home.resolve("server.properties");
        Path storage = home.resolve("log");
        try {
            Files.createDirectories(home);
            Files.writeString(properties, settings(port, advertisedPort, Ports.anyFree(), storage, security));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JavaProgram program = new JavaProgram(
                "kafka",
                "dev.wiredesk.local.kafka.BrokerMain",
                Checkout.find().kafkaClassPath(),
                List.of(
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                List.of(properties.toString(), storage.toString()),
                Map.of(),
                home,
                log.toAbsolutePath());
        return new KafkaBroker(Child.start(program, new KafkaReadiness(port), PATIENCE), port, security);
    }

    private static String settings(
            int port, int advertisedPort, int controllerPort, Path storage, @Nullable Security security) {
        String secured = security == null ? "" : "SSL://127.0.0.1:" + security.port() + ",";
        String settings = """
                # Written at every start.
                process.roles=broker,controller
                node.id=1
                listeners=%4$sPLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=%4$sPLAINTEXT://127.0.0.1:%5$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SSL:SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                # Static, so that the controller may have another port next time.
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                # One consumer group member at a time starts here: nothing to wait for.
                group.initial.rebalance.delay.ms=0
                controlled.shutdown.enable=true
                """.formatted(port, controllerPort, written(storage), secured, advertisedPort);
        return security == null ? settings : settings + settings(security);
    }

    private static String settings(Security security) {
        return """
                ssl.client.auth=required
                ssl.keystore.type=PEM
                ssl.keystore.location=%1$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%2$s
                ssl.principal.mapping.rules=RULE:^CN=([^,]+).*$/$1/
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                """.formatted(written(security.keyStore()), written(security.trustStore()));
    }

    /** As a properties file has it. */
    private static String written(Path path) {
        return path.toAbsolutePath().toString().replace("\\", "\\\\");
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * What clients with a certificate take.
     *
     * @throws IllegalStateException there is no secured listener
     */
    public String securedServers() {
        if (security == null) {
            throw new IllegalStateException("This broker was started without a secured listener");
        }
        return "127.0.0.1:" + security.port();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public void stop() {
        child.stop();
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        child.restart();
    }

    @Override
    public void close() {
        child.close();
    }
}
