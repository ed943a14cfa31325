package dev.wiredesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("local")
class ChildIT {
    @TempDir
    Path directory;

    @Test
    void tellsTheLastWordsOfAChildThatDied() {
        assertThatThrownBy(() -> Child.start(program("die"), () -> false, Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(ChildFailed.class, failure -> {
                    assertThat(failure.summary()).isEqualTo("example ended with exit code 7 while it was starting");
                    assertThat(failure.lastLines()).contains("cannot go on");
                    assertThat(failure.log()).isEqualTo(directory.resolve("example.log"));
                });
    }

    @Test
    void leavesNoProcessWhenAChildDoesNotAnswer() {
        long before = ProcessHandle.current().children().count();

        assertThatThrownBy(() -> Child.start(program("run"), () -> false, Duration.ofSeconds(2)))
                .isInstanceOfSatisfying(
                        ChildFailed.class,
                        failure -> assertThat(failure.summary()).isEqualTo("example did not answer within 2 s"));

        await().until(() -> ProcessHandle.current().children().count() == before);
    }

    @Test
    void stopsInOrderAndKillsOnTheSpot() throws Exception {
        Path log = directory.resolve("example.log");
        try (Child child = Child.start(
                program("run"),
                () -> Files.exists(log) && Files.readString(log).contains("up"),
                Duration.ofSeconds(20))) {
            child.stop();
            assertThat(child.isAlive()).isFalse();
            assertThat(log).content().contains("bye");

            Files.writeString(log, "");
            child.restart();
            assertThat(child.isAlive()).isTrue();
            child.kill();
            assertThat(child.isAlive()).isFalse();
            assertThat(log).content().contains("up").doesNotContain("bye");
        }
    }

    private JavaProgram program(String argument) {
        return new JavaProgram(
                "example",
                Example.class.getName(),
                List.of(System.getProperty("java.class.path")),
                List.of("-Xmx32m"),
                List.of(argument),
                Map.of(),
                directory,
                directory.resolve("example.log"));
    }
}
