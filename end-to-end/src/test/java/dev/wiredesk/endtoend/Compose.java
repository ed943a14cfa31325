package dev.wiredesk.endtoend;

import dev.wiredesk.local.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The checkout's {@code docker-compose.yml} with the settings of {@code .env.example}, as a project of its own beside any other
 * of this machine.
 *
 * @param environment what differs from {@code .env.example}
 * @param log receives what the commands say
 */
public record Compose(Map<String, String> environment, Path log) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /**
     * Runs {@code docker compose} with these arguments.
     *
     * @return what it wrote to its standard output
     * @throws AssertionError when it does not end with 0 in time; tells what it said
     */
    public String run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("docker", "compose", "-p", "wiredesk-it", "--env-file", ".env.example"));
        command.addAll(List.of(arguments));
        File root = Checkout.find().root().toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(root);
        builder.environment().putAll(environment);
        try {
            Path answer = Files.createTempFile(log.toAbsolutePath().getParent(), "compose", ".out");
            Process process = builder.redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String said = Files.readString(answer);
            Files.delete(answer);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("%s %s; see %s%n%s"
                        .formatted(
                                String.join(" ", command),
                                ended ? "ended with " + process.exitValue() : "took more than " + PATIENCE,
                                log,
                                said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
