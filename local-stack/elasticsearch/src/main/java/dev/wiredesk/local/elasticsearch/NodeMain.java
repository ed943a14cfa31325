package dev.wiredesk.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Starts one Elasticsearch node from the home directory that the build prepared. */
public final class NodeMain {
    private NodeMain() {}

    /**
     * Runs until the process is stopped.
     *
     * @param arguments the home directory with {@code modules}, then the directory with {@code config/elasticsearch.yml}
     *     for everything that the node writes
     * @throws Exception when the node cannot be started: the process ends
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected the home directory and the working directory");
        }
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path config = Path.of(arguments[1]).toAbsolutePath().resolve("config");
        LogConfigurator.registerErrorListener();
        LogConfigurator.configureESLogging();
        Settings settings = Settings.builder()
                .loadFromPath(config.resolve("elasticsearch.yml"))
                .put("path.home", home)
                .build();
        Environment environment = new Environment(settings, config);
        LogConfigurator.setNodeName(Node.NODE_NAME_SETTING.get(settings));
        LogConfigurator.configure(environment, true);
        Node node = new Node(environment, modules(home.resolve("modules")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "stop-node"));
        node.start();
        Thread.currentThread().join();
    }

    private static PluginsLoader modules(Path directory) {
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(directory, false), Set.of(), Map.of(), false);
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            // The process ends all the same; its log is what is left to read.
            System.err.println("The node could not be closed in good order: " + e);
        }
    }
}
