package dev.wiredesk.local;

import dev.wiredesk.local.process.Child;
import dev.wiredesk.local.process.JavaProgram;
import dev.wiredesk.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Elasticsearch node, a cluster of its own, as a child process on the loopback address. It has the server with
 * HTTP, and the analysis names and {@code GET /} of a full distribution; it has no scripts, no
 * {@code _update_by_query}, no native libraries (the codec {@code best_compression} needs one) and no x-pack.
 */
public final class ElasticsearchNode implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Child child;
    private final URI uri;

    private ElasticsearchNode(Child child, URI uri) {
        this.child = child;
        this.uri = uri;
    }

    /**
     * Starts a node for tests on a free port; its log is {@code elasticsearch.log} in the same directory.
     *
     * @param directory its files: empty the first time, kept and used again later
     */
    public static ElasticsearchNode start(Path directory) {
        return start(directory, Ports.anyFree(), directory.resolve("elasticsearch.log"), "1g");
    }

    /**
     * Starts a node and returns when its cluster has recovered what the directory holds.
     *
     * @param directory its files: empty the first time, kept and used again later
     * @param port for HTTP; the transport takes any free one
     * @param log receives what it says
     * @param heap as in {@code -Xmx}, for example {@code 1g}
     * @throws dev.wiredesk.local.process.ChildFailed when it does not come up
     */
    public static ElasticsearchNode start(Path directory, int port, Path log, String heap) {
        Path home = directory.toAbsolutePath();
        Path config = home.resolve("config");
        try {
            Files.createDirectories(config);
            Files.writeString(config.resolve("elasticsearch.yml"), settings(port, home));
            Files.writeString(config.resolve("log4j2.properties"), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Checkout checkout = Checkout.find();
        JavaProgram program = new JavaProgram(
                "elasticsearch",
                "dev.wiredesk.local.elasticsearch.NodeMain",
                checkout.elasticsearchClassPath(),
                List.of(
                        "-Xmx" + heap,
                        "-XX:+UseG1GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Des.path.home=" + checkout.elasticsearchHome(),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                List.of(checkout.elasticsearchHome().toString(), home.toString()),
                Map.of(),
                home,
                log.toAbsolutePath());
        URI uri = URI.create("http://127.0.0.1:" + port);
        HttpReadiness ready = new HttpReadiness(uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=3s"));
        return new ElasticsearchNode(Child.start(program, ready, PATIENCE), uri);
    }

    private static String settings(int port, Path home) {
        return """
                # Written at every start.
                cluster.name: wiredesk-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                http.type: netty4
                transport.port: 0
                transport.type: netty4
                path.data: '%s'
                path.logs: '%s'
                action.auto_create_index: false
                # On a nearly full disk the node should stop at the end of it, not at a share of it.
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 500mb
                cluster.routing.allocation.disk.watermark.flood_stage: 200mb
                """.formatted(port, home.resolve("data"), home.resolve("logs"));
    }

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%t] %c{1.}: %m%n
            # It warns at length that the distribution's native libraries are not there; nothing we use needs them.
            logger.native.name = org.elasticsearch.nativeaccess
            logger.native.level = error
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return uri;
    }

    @Override
    public String name() {
        return "elasticsearch";
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
