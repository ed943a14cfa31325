package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops what {@code up} started. */
@Command(
        name = "down",
        description = "Stops the services and the engines. What they have stored stays; nothing running is no failure.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final Terminal terminal;

    DownCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<State> found = new StateFile(home).readAlive();
        if (found.isEmpty()) {
            terminal.line("Nothing is running.");
            return ExitCode.OK;
        }
        State state = found.get();
        List<ProcessHandle> children = state.supervisorProcess().stream()
                .flatMap(ProcessHandle::children)
                .toList();
        terminal.live(List.of("Stopping …"));
        boolean orderly = state.supervisorProcess().isEmpty()
                || ended(state.supervisorProcess().get());
        // They end with their supervisor; this only matters when that had to be made to end.
        for (ProcessHandle child : children) {
            if (!ended(child)) {
                orderly = false;
            }
        }
        terminal.line(orderly ? "Stopped." : "Stopped, some processes by force: see " + home.log("supervisor"));
        return ExitCode.OK;
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            return false;
        }
    }
}
