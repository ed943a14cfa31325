package dev.wiredesk.endtoend.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prometheus' own word on its configuration, the alert rules and their tests; skipped where there is no promtool. */
class PromtoolTests {

    @BeforeAll
    static void isInstalled() {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
                "no promtool: install Prometheus (Debian's package prometheus) to have the alert rules tested");
    }

    @Test
    void rulesAreValid() throws IOException, InterruptedException {
        promtool("check", "rules", "rules.yaml");
    }

    @Test
    void rulesFireWhenTheyShouldAndNotOtherwise() throws IOException, InterruptedException {
        promtool("test", "rules", "rules-test.yaml");
    }

    @Test
    void configurationIsValid() throws IOException, InterruptedException {
        promtool("check", "config", "prometheus.yaml");
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Alerts.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
