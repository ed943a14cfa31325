package dev.wiredesk.engines;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import dev.wiredesk.local.HttpReadiness;
import dev.wiredesk.local.KafkaReadiness;
import dev.wiredesk.local.process.Ports;
import dev.wiredesk.local.process.Readiness;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container of the engine's public image. Its port on this machine is chosen beforehand, so that it is the same after a
 * restart: Docker, when it chooses, gives another one each time, and Testcontainers' own classes for Kafka and Elasticsearch
 * let it choose.
 */
record ContainerEngine(GenericContainer<?> container, int port, Readiness readiness) implements Engine {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_PATIENCE_SECONDS = 30;

    private static final int KAFKA_PORT = 9092;
    private static final int ELASTICSEARCH_PORT = 9200;

    static ContainerEngine kafka() {
        int port = Ports.anyFree();
        return kafka(port, port);
    }

    static ContainerEngine kafkaBehind(int advertisedPort) {
        return kafka(Ports.anyFree(), advertisedPort);
    }

    /** With the settings of local-stack's broker. */
    private static ContainerEngine kafka(int port, int advertisedPort) {
        GenericContainer<?> container = container("wiredesk.kafka-image", port, KAFKA_PORT)
                .withEnv("KAFKA_NODE_ID", "1")
                .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
                .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:" + KAFKA_PORT + ",CONTROLLER://localhost:9093")
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + advertisedPort)
                .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "8")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_HEAP_OPTS", "-Xms512m -Xmx512m");
        return started(new ContainerEngine(container, port, new KafkaReadiness(port)));
    }

    static ContainerEngine elasticsearch() {
        int port = Ports.anyFree();
        GenericContainer<?> container = container("wiredesk.elasticsearch-image", port, ELASTICSEARCH_PORT)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.auto_create_index", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g");
        URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=3s");
        return started(new ContainerEngine(container, port, new HttpReadiness(health)));
    }

    private static GenericContainer<?> container(String imageProperty, int port, int portInside) {
        String image = Objects.requireNonNull(System.getProperty(imageProperty), imageProperty);
        PortBinding binding = new PortBinding(Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(portInside));
        return new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(portInside)
                .withCreateContainerCmdModifier(command -> {
                    HostConfig host = Objects.requireNonNull(command.getHostConfig());
                    command.withHostConfig(host.withPortBindings(binding));
                });
    }

    private static ContainerEngine started(ContainerEngine engine) {
        engine.container.start();
        engine.awaitReady();
        return engine;
    }

    private void awaitReady() {
        await("answer of " + container.getDockerImageName())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(readiness::answers);
    }

    @Override
    public void stop() {
        if (runs()) {
            docker().stopContainerCmd(id()).withTimeout(STOP_PATIENCE_SECONDS).exec();
        }
    }

    @Override
    public void kill() {
        docker().killContainerCmd(id()).exec();
        await("end of " + container.getDockerImageName()).atMost(PATIENCE).until(() -> !runs());
    }

    @Override
    public void restart() {
        stop();
        docker().startContainerCmd(id()).exec();
        awaitReady();
    }

    @Override
    public void freeze() {
        docker().pauseContainerCmd(id()).exec();
    }

    @Override
    public void thaw() {
        if (Boolean.TRUE.equals(state().getPaused())) {
            docker().unpauseContainerCmd(id()).exec();
        }
    }

    private boolean runs() {
        return Boolean.TRUE.equals(state().getRunning());
    }

    private InspectContainerResponse.ContainerState state() {
        return docker().inspectContainerCmd(id()).exec().getState();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    private String id() {
        return container.getContainerId();
    }

    @Override
    public void close() {
        container.stop();
    }
}
