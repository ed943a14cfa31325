package dev.wiredesk.local.command;

import dev.wiredesk.local.process.ChildFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs a measurement: shows how far it is, and ends what it has started, on Ctrl-C too. */
final class BenchRun {
    private final Terminal terminal;

    BenchRun(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A measurement. */
    @FunctionalInterface
    interface Measurement<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * Measures and shows the result.
     *
     * @param stack what the measurement runs on
     * @param table the result for people
     * @param json where to write everything; null: nowhere
     */
    <T> T run(AutoCloseable stack, Measurement<T> measurement, Function<T, List<String>> table, @Nullable Path json)
            throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, over), "stop"));
        try {
            T report = measurement.run();
            terminal.clearLive();
            table.apply(report).forEach(terminal::line);
            if (json != null) {
                JsonMapper mapper = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
                Files.write(json, mapper.writeValueAsBytes(report));
            }
            return report;
        } catch (ChildFailed e) {
            terminal.clearLive();
            e.lastLines().forEach(line -> terminal.line(terminal.dim("  " + line)));
            throw new CommandFailure(ExitCode.FAILED, "It could not be measured: " + e.summary() + ".", "");
        } finally {
            close(stack);
            over.set(true);
        }
    }

    void progress(String what) {
        if (terminal.isLive()) {
            terminal.live(List.of(terminal.dim(what + " …")));
        } else {
            terminal.line(what);
        }
    }

    private void stop(AutoCloseable stack, AtomicBoolean over) {
        if (!over.get()) {
            terminal.clearLive();
            close(stack);
        }
    }

    private void close(AutoCloseable stack) {
        try {
            stack.close();
        } catch (Exception e) {
            terminal.line("Not everything could be removed: " + e.getMessage());
        }
    }
}
