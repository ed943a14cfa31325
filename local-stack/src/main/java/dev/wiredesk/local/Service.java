package dev.wiredesk.local;

import dev.wiredesk.local.process.Child;
import dev.wiredesk.local.process.JavaProgram;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of Wiredesk's services, run from the executable jar that the build made. */
public final class Service implements Part {
    /** Generous, for slow machines: a service that died is not waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Child child;

    private Service(String name, Child child) {
        this.name = name;
        this.child = child;
    }

    /**
     * How to run a service.
     *
     * @param name {@code ingest}, {@code enrich} or {@code search}; its module is {@code <name>-service}
     * @param port where it serves; the same as the management port where it has no other
     * @param managementPort where its health is asked
     * @param environment its further settings, for example {@code SPRING_KAFKA_BOOTSTRAP_SERVERS}
     * @param directory its working directory
     * @param log receives what it says
     * @param heap as in {@code -Xmx}, for example {@code 512m}
     */
    public record Settings(
            String name,
            int port,
            int managementPort,
            Map<String, String> environment,
            Path directory,
            Path log,
            String heap) {
        public Settings {
            environment = Map.copyOf(environment);
        }
    }

    /**
     * Starts a service and returns when it says that it is ready.
     *
     * @throws dev.wiredesk.local.process.ChildFailed when it does not come up
     * @throws IllegalStateException when it is not built
     */
    public static Service start(Settings settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        if (settings.managementPort() != settings.port()) {
            environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        }
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(settings.managementPort()));
        environment.put("SERVER_PORT", Integer.toString(settings.port()));
        environment.putAll(settings.environment());
        JavaProgram program = new JavaProgram(
                settings.name(),
                "org.springframework.boot.loader.launch.JarLauncher",
                List.of(Checkout.find().serviceJar(settings.name() + "-service").toString()),
                List.of(
                        "-Xmx" + settings.heap(),
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                List.of(),
                environment,
                settings.directory().toAbsolutePath(),
                settings.log().toAbsolutePath());
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/actuator/health/readiness");
        return new Service(settings.name(), Child.start(program, new HttpReadiness(health), PATIENCE));
    }

    @Override
    public String name() {
        return name;
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
