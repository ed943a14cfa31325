package dev.wiredesk.local.command;

import dev.wiredesk.local.push.Outcome;
import dev.wiredesk.local.push.Pusher;
import dev.wiredesk.local.push.Upload;
import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.Keys;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pushes files as a wire feed does. */
@Command(
        name = "push",
        description = {
            "Pushes files to ingest and prints a receipt for each: status, id, version and headline, or why not.",
            "",
            "One after the other in the order of the command line, a directory's files by name, so that the versions"
                    + " of an item arrive in their order. What ingest cannot take at the moment is sent again.",
            "The exit code is 1 when anything was refused."
        })
final class PushCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** From this many on a terminal gets a progress line instead of all the receipts. */
    private static final int MANY = 25;

    private final Home home;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "News items in any format that ingest takes: Wiredesk JSON, ninjs, NewsML-G2, NITF, NewsML 1, IPTC"
                            + " 7901, ANPA 1312, RSS, Atom, JSON Feed, HTML, plain text, or NDJSON with an item a"
                            + " line. A directory stands for all files in it and below, - for standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--feed",
            defaultValue = Keys.DEMO,
            paramLabel = "NAME",
            description = "The feed whose key is used, ${DEFAULT-VALUE} if left out. It decides the provider.")
    private String feed = Keys.DEMO;

    @Option(
            names = "--type",
            paramLabel = "CONTENT-TYPE",
            description = "What the files are; guessed from the content of each if left out.")
    private @Nullable String type;

    @Option(
            names = "--identity",
            paramLabel = "IDENTITY",
            description =
                    "The identity of the one item that is pushed, where its format has no place for one. Plain text"
                            + " goes by the name of its file if left out.")
    private @Nullable String identity;

    @Option(
            names = "--parallel",
            defaultValue = "1",
            paramLabel = "N",
            description = "Sends so many files at a time, and gives up their order.")
    private int parallel = 1;

    @Option(
            names = {"-v", "--verbose"},
            description = "Prints every receipt, however many.")
    private boolean verbose;

    PushCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (identity != null && files.size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--identity is that of one item, and there are several files.", "");
        }
        if (parallel < 1 || parallel > 64) {
            throw new CommandFailure(ExitCode.USAGE, "--parallel must be between 1 and 64.", "");
        }
        State state = new StateFile(home).readAlive().orElseThrow(CommandFailure::notRunning);
        String key = key();
        List<Path> all = expanded();
        if (all.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "There is no file in " + files.getFirst() + ".", "");
        }
        boolean summaryOnly = terminal.isLive() && !verbose && all.size() >= MANY;
        Receipts receipts = new Receipts(terminal, all.size(), summaryOnly);
        try (Pusher pusher = new Pusher(URI.create(state.addresses().ingestUrl()), key, PATIENCE)) {
            if (parallel == 1) {
                for (Path file : all) {
                    receipts.add(label(file), push(pusher, file));
                }
            } else {
                pushInParallel(pusher, all, receipts);
            }
        }
        receipts.finish();
        return receipts.refused() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private String key() throws IOException {
        Keys keys = Keys.read(home.keys());
        String key = keys.feeds().get(feed);
        if (key == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "No feed is called " + feed + ".",
                    "There are " + String.join(", ", keys.feeds().keySet()) + ".");
        }
        return key;
    }

    private List<Path> expanded() throws IOException {
        if (files.contains(STANDARD_INPUT)) {
            if (files.size() > 1) {
                throw new CommandFailure(ExitCode.USAGE, "Standard input (-) can only be pushed alone.", "");
            }
            return files;
        }
        try {
            return Upload.files(files);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.USAGE, "There is no file " + e.getMessage() + ".", "");
        }
    }

    private Outcome push(Pusher pusher, Path file) throws InterruptedException {
        try {
            return pusher.push(
                    file.equals(STANDARD_INPUT)
                            ? Upload.of(System.in, type, identity)
                            : Upload.of(file, type, identity));
        } catch (IOException e) {
            return new Outcome.Unsent("cannot be read: " + e);
        }
    }

    private void pushInParallel(Pusher pusher, List<Path> all, Receipts receipts) throws InterruptedException {
        Semaphore free = new Semaphore(parallel);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path file : all) {
                free.acquire();
                executor.execute(() -> {
                    try {
                        receipts.add(label(file), push(pusher, file));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private static String label(Path file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
    }
}
