package dev.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nothing here waits for the time of a look: it looks when told to. */
@ExtendWith(OutputCaptureExtension.class)
class FeedReloadTests {
    private static final String RULES = """
            wiredesk.ingest.feeds:
              demo: {provider: demo, rate: %s}
            """;

    @TempDir
    private Path directory;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(SimpleMeterRegistry.class)
            .withBean(Feeds.class)
            .withBean(FeedReload.class);

    @BeforeEach
    void writeFiles() throws IOException {
        write("rules.yaml", RULES.formatted("5"));
        write("keys.yml", "wiredesk.ingest.feeds.demo.key-hashes: [\"%s\"]".formatted("a".repeat(64)));
        write("README.md", "not: [yaml");
    }

    @Test
    void makesOneFeedOfWhatStandsInSeveralFilesAndInTheServicesOwnConfiguration() {
        application
                .withPropertyValues("wiredesk.ingest.feeds.demo.rate=1", "wiredesk.ingest.feeds.demo.language=nb")
                .withPropertyValues("wiredesk.ingest.feeds-from=" + directory)
                .run(context -> {
                    Feed demo = feed(context);
                    assertThat(demo.keyHashes()).containsExactly("a".repeat(64));
                    assertThat(demo.rate()).as("the files go first").isEqualTo(5);
                    assertThat(demo.language()).isEqualTo("nb");
                });
    }

    @Test
    void takesAChangeOverWhenTwoLooksSawTheSame() {
        run(context -> {
            write("rules.yaml", RULES.formatted("6"));
            look(context);
            assertThat(feed(context).rate()).isEqualTo(5);
            write("rules.yaml", RULES.formatted("7"));
            look(context);
            assertThat(feed(context).rate()).isEqualTo(5);
            look(context);
            assertThat(feed(context).rate()).isEqualTo(7);
            look(context);
            assertThat(reloads(context, "done")).isEqualTo(1);
        });
    }

    @Test
    void keepsTheFeedsWhereAChangeIsWrongAndSaysSoOnce(CapturedOutput output) {
        run(context -> {
            write("rules.yaml", RULES.formatted("-7"));
            for (int i = 0; i < 5; i++) {
                look(context);
            }
            assertThat(feed(context).rate()).isEqualTo(5);
            assertThat(isRefused(context)).isEqualTo(1);
            assertThat(reloads(context, "failed")).isEqualTo(1);
            assertThat(output.getOut().lines().filter(line -> line.contains("ERROR")))
                    .singleElement()
                    .asString()
                    .contains("wiredesk.ingest.feeds.demo.rate must be a positive number of items a second, not -7");

            write("rules.yaml", RULES.formatted("5"));
            look(context);
            look(context);
            assertThat(isRefused(context)).isZero();
            assertThat(reloads(context, "done")).isEqualTo(1);
        });
    }

    @Test
    void tellsOfEveryMistakeWithoutShowingASecret(CapturedOutput output) {
        run(context -> {
            for (String wrong : List.of(
                    "wiredesk.ingest.feeds: {demo: {signing: {secrets: [hush]}}}",
                    "wiredesk.ingest.feeds: {demo: {signing: {secret: hush}}}",
                    "wiredesk.ingest.feeds: {demo: {key-hashes: [hush], key-hashes: [hush]}}",
                    "wiredesk.ingest.feeds: {demo: {signing: {secrets: [*hush]}}}",
                    "wiredesk.ingest.feeds: {demo: {signing: {secrets: hush",
                    "wiredesk.ingest.feeds: {demo: {signing: hush}}",
                    "wiredesk.ingest.feeds: {demo: {provider: hush}}",
                    "wiredesk.ingest.feeds: hush",
                    "server.port: 1",
                    "- hush")) {
                double before = reloads(context, "failed");
                write("more.yaml", wrong);
                look(context);
                look(context);
                assertThat(reloads(context, "failed")).as(wrong).isEqualTo(before + 1);
                assertThat(feed(context).rate()).isEqualTo(5);
            }
            assertThat(output.getOut())
                    .contains("signing.secrets must hold secrets of at least 16 characters")
                    .contains("signing.secret is not a key that is known")
                    .contains("more.yaml is not YAML in line 1")
                    .contains("server.port does not belong into")
                    .contains("wiredesk.ingest.feeds.demo.provider must stand once, not in")
                    .doesNotContain("hush");
        });
    }

    @Test
    void holdsFeedsToTheRulesOfOthersAndTellsThemOfChanges() {
        run(context -> {
            Feeds feeds = context.getBean(Feeds.class);
            feeds.require(feed -> {
                if (feed.maxBody() > 10 << 20) {
                    throw new IllegalArgumentException("too large");
                }
            });
            StringBuilder told = new StringBuilder();
            feeds.follow(all -> told.append(all.getFirst().rate()).append(' '));
            write("more.yaml", "wiredesk.ingest.feeds.demo.max-body: 20MB");
            look(context);
            look(context);
            assertThat(feed(context).maxBody()).isEqualTo(5 << 20);
            write("more.yaml", "# nothing");
            write("rules.yaml", RULES.formatted("8"));
            look(context);
            look(context);
            assertThat(told).hasToString("5 8 ");
        });
    }

    @Test
    void keepsTheFeedsWhereTheFilesAreGoneAndSeesThemComeBack() {
        run(context -> {
            Path away = directory.resolveSibling(directory.getFileName() + "-away");
            Files.move(directory, away);
            look(context);
            look(context);
            assertThat(feed(context).rate()).isEqualTo(5);
            assertThat(isRefused(context)).isEqualTo(1);
            Files.move(away, directory);
            look(context);
            look(context);
            assertThat(isRefused(context)).isZero();
        });
    }

    @Test
    void seesTheLinksOfAMountChange() throws IOException {
        Path mount = directory.resolve("mount");
        for (String version : List.of("1", "2")) {
            Path data = Files.createDirectories(mount.resolve(".." + version));
            Files.writeString(data.resolve("rules.yaml"), RULES.formatted(version));
            Files.copy(directory.resolve("keys.yml"), data.resolve("keys.yml"));
        }
        Files.createSymbolicLink(mount.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(mount.resolve("rules.yaml"), Path.of("..data/rules.yaml"));
        Files.createSymbolicLink(mount.resolve("keys.yml"), Path.of("..data/keys.yml"));
        directory = mount;
        run(context -> {
            assertThat(feed(context).rate()).isEqualTo(1);
            Path next = Files.createSymbolicLink(mount.resolve("..next"), Path.of("..2"));
            Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            look(context);
            look(context);
            assertThat(feed(context).rate()).isEqualTo(2);
        });
    }

    @Test
    void doesNotStartWhereTheFilesAreMissing() {
        application
                .withPropertyValues("wiredesk.ingest.feeds-from=" + directory.resolve("nothing.yaml"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("wiredesk.ingest.feeds-from must be a file or a directory"));
    }

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        application
                .withPropertyValues("wiredesk.ingest.feeds-from=" + directory, "wiredesk.ingest.feeds-reload-every=1h")
                .run(test);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private static void look(AssertableApplicationContext context) {
        context.getBean(FeedReload.class).look();
    }

    private static Feed feed(AssertableApplicationContext context) {
        return context.getBean(Feeds.class).all().stream()
                .filter(feed -> feed.name().equals("demo"))
                .findFirst()
                .orElseThrow();
    }

    private static double isRefused(AssertableApplicationContext context) {
        return context.getBean(MeterRegistry.class)
                .get("wiredesk.ingest.feeds.reload.failed")
                .gauge()
                .value();
    }

    private static double reloads(AssertableApplicationContext context, String outcome) {
        return context.getBean(MeterRegistry.class)
                .get("wiredesk.ingest.feeds.reloads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
