package dev.wiredesk.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.engines.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class BrokerWatchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<NewTopic> OWN = List.of(new NewTopic("own.log", 3, (short) 1));

    @TempDir
    private static Path directory;

    private static Engine broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = Engine.kafka(directory);
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    }

    @AfterAll
    static void stop() {
        admin.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void aNameThatDoesNotResolveYetIsAReasonToAskAgainAndNoFailure() {
        BrokerWatch watch = new BrokerWatch(Map.of("bootstrap.servers", "kafka.invalid:9092"), OWN, List.of());
        watch.start();
        try {
            await().atMost(PATIENCE)
                    .until(() -> String.valueOf(watch.health().getDetails()).contains("bootstrap.servers"));
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(watch.isRunning()).isTrue();
            assertThat(watch.topicsAreDeclared()).isFalse();
        } finally {
            watch.stop();
        }
    }

    @Test
    void topicsThatTheBrokerHasLostAreMadeAgain() throws Exception {
        BrokerWatch watch = watch(List.of());
        try {
            watch.awaitDeclared();
            admin.deleteTopics(Set.of("own.log")).all().get();
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().contains("own.log"));
            assertThat(admin.describeTopics(Set.of("own.log"))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        } finally {
            watch.stop();
        }
    }

    @Test
    void topicsOfOtherServicesAreAwaitedAndNotMade() throws Exception {
        BrokerWatch watch = watch(List.of("another.log"));
        try {
            watch.awaitDeclared();
            CompletableFuture<Void> all = CompletableFuture.runAsync(() -> awaitAll(watch));
            await().atMost(PATIENCE).until(() -> watch.health().getStatus().equals(Status.UP));
            assertThat(all).isNotDone();
            admin.createTopics(List.of(new NewTopic("another.log", 1, (short) 1)))
                    .all()
                    .get();
            assertThat(all).succeedsWithin(PATIENCE);
        } finally {
            watch.stop();
        }
    }

    private static BrokerWatch watch(List<String> awaited) {
        BrokerWatch watch = new BrokerWatch(Map.of("bootstrap.servers", broker.address()), OWN, awaited);
        watch.start();
        return watch;
    }

    private static void awaitAll(BrokerWatch watch) {
        try {
            watch.awaitAll();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
