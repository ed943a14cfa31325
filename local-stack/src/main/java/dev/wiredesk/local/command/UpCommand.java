package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.StateFile;
import dev.wiredesk.local.stack.Supervisor;
import dev.wiredesk.local.stack.SupervisorMain;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything. */
@Command(
        name = "up",
        description = {
            "Starts Kafka, Elasticsearch and the three services, loads the sample feed into an empty installation, and"
                    + " says where everything is.",
            "",
            "Runs until Ctrl-C, which stops everything. A part that dies is started again. Where a usual port is taken,"
                    + " the next free one is used."
        })
final class UpCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long NEEDED_BYTES = 1L << 30;
    private static final long COMFORTABLE_BYTES = 4L << 30;

    private final Home home;
    private final Terminal terminal;

    @Option(names = "--fresh", description = "Removes what was stored before, and starts empty.")
    private boolean fresh;

    @Option(
            names = {"-d", "--detach"},
            description = "Returns when all is ready, and leaves it running until ./wiredesk down. Where it is running"
                    + " already, only waits until all is ready.")
    private boolean detach;

    @Option(names = "--no-samples", description = "Does not load the sample feed.")
    private boolean noSamples;

    UpCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (new StateFile(home).readAlive().isPresent()) {
            if (detach && !fresh) {
                return whenReady();
            }
            throw alreadyRunning();
        }
        Files.createDirectories(home.directory());
        if (!fresh) {
            checkDisk();
        }
        return detach ? detached() : attached();
    }

    /** What a script asks for is there, or about to be: an installation that is up, whoever started it. */
    private int whenReady() throws IOException, InterruptedException {
        StateFile file = new StateFile(home);
        Optional<State> state = file.readAlive();
        while (state.isPresent() && !state.get().allReady()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            state = file.readAlive();
        }
        if (state.isEmpty()) {
            return failed(file.read());
        }
        terminal.line("Wiredesk is running already, and ready. See ./wiredesk status.");
        return ExitCode.OK;
    }

    private static CommandFailure alreadyRunning() {
        return new CommandFailure(
                ExitCode.ALREADY_RUNNING,
                "Wiredesk is running already.",
                "See ./wiredesk status; stop it with ./wiredesk down.");
    }

    private void checkDisk() throws IOException {
        long free = Files.getFileStore(home.directory()).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new CommandFailure(
                    ExitCode.PREREQUISITE,
                    "The disk is nearly full: " + (free >> 20) + " MB are free around " + home.directory()
                            + ", 1024 MB are needed.",
                    "Make room, or remove what was stored before with ./wiredesk up --fresh.");
        }
        if (free < COMFORTABLE_BYTES) {
            terminal.line(terminal.yellow("Only " + (free >> 20) + " MB are free on the disk."));
        }
    }

    private int detached() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process supervisor = SupervisorMain.start(home, fresh, !noSamples);
        AtomicBoolean left = new AtomicBoolean();
        Thread takeAlong = new Thread(
                () -> {
                    if (!left.get()) {
                        supervisor.destroy();
                        supervisor.onExit().join();
                    }
                },
                "take-supervisor-along");
        Runtime.getRuntime().addShutdownHook(takeAlong);
        StateFile file = new StateFile(home);
        UpView view = new UpView(terminal, home, fresh);
        while (supervisor.isAlive()) {
            Optional<State> state = file.read().filter(read -> read.supervisor() == supervisor.pid());
            state.ifPresent(view::show);
            if (state.isPresent() && state.get().phase() == State.Phase.READY) {
                left.set(true);
                view.welcome(state.get(), begun);
                terminal.line("");
                terminal.line("It goes on in the background. Stop it with  " + terminal.bold("./wiredesk down"));
                return ExitCode.OK;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        left.set(true);
        Optional<State> last = file.read().filter(read -> read.supervisor() == supervisor.pid());
        return failed(last);
    }

    private int attached() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Supervisor supervisor = new Supervisor(home, fresh, !noSamples);
        CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> run(supervisor));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!run.isDone()) {
                                terminal.clearLive();
                                terminal.line("Stopping …");
                                supervisor.stop();
                                terminal.line("Stopped.");
                            }
                        },
                        "stop"));
        StateFile file = new StateFile(home);
        UpView view = new UpView(terminal, home, fresh);
        boolean welcomed = false;
        while (!run.isDone()) {
            Optional<State> state = file.readAlive();
            if (state.isPresent()) {
                view.show(state.get());
                if (!welcomed && state.get().phase() == State.Phase.READY) {
                    view.welcome(state.get(), begun);
                    terminal.line("");
                    terminal.line("Runs until " + terminal.bold("Ctrl-C") + ".");
                    welcomed = true;
                }
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        try {
            return run.join() ? ExitCode.OK : failed(file.read());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Supervisor.AlreadyUp) {
                throw alreadyRunning();
            }
            throw new CommandFailure(ExitCode.FAILED, "Wiredesk could not run: " + e.getCause(), "");
        }
    }

    private static boolean run(Supervisor supervisor) {
        try {
            return supervisor.run();
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private int failed(Optional<State> last) {
        terminal.keepLive();
        State.Failure failure = last.map(State::failure).orElse(null);
        if (failure == null) {
            throw new CommandFailure(
                    ExitCode.FAILED, "Wiredesk did not come up.", "See " + home.log("supervisor") + ".");
        }
        terminal.line("");
        terminal.line(terminal.red("Wiredesk did not come up: " + failure.summary() + "."));
        if (failure.log() != null) {
            terminal.line("The end of " + failure.log() + ":");
            failure.lastLines().forEach(line -> terminal.line(terminal.dim("  " + line)));
        }
        return ExitCode.FAILED;
    }
}
