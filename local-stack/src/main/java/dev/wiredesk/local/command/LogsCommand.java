package dev.wiredesk.local.command;

import dev.wiredesk.local.process.LogTail;
import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.State;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the parts have logged. */
@Command(
        name = "logs",
        description = "Shows the end of the logs, also of parts that have died. They are in .wiredesk/logs.")
final class LogsCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Home home;
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES}. All of them if left out.")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is logged from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            paramLabel = "N",
            description = "How many lines of each, ${DEFAULT-VALUE} if left out.")
    private int lines;

    LogsCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** For the help and for completion. */
    static final class Names implements Iterable<String> {
        static final List<String> ALL = all();

        private static List<String> all() {
            List<String> names = new ArrayList<>(State.PARTS);
            names.add("supervisor");
            return List.copyOf(names);
        }

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (service != null && !Names.ALL.contains(service)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "No part is called " + service + ".",
                    "There are " + String.join(", ", Names.ALL) + ".");
        }
        List<String> shown = service == null ? Names.ALL : List.of(service);
        Map<String, Long> read = new LinkedHashMap<>();
        for (String name : shown) {
            Path log = home.log(name);
            read.put(name, Files.exists(log) ? Files.size(log) : 0);
            LogTail.lastLines(log, lines).forEach(line -> print(name, line));
        }
        while (follow) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            for (Map.Entry<String, Long> position : read.entrySet()) {
                position.setValue(printFrom(position.getKey(), position.getValue()));
            }
        }
        return ExitCode.OK;
    }

    /** Prints the whole lines after a position, and returns where they end. A log that was begun anew is read anew. */
    private long printFrom(String name, long position) throws IOException {
        Path log = home.log(name);
        if (!Files.exists(log)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = file.length() < position ? 0 : position;
            byte[] added = new byte[(int) Math.min(file.length() - from, 1 << 20)];
            file.seek(from);
            file.readFully(added);
            int end = added.length;
            while (end > 0 && added[end - 1] != '\n') {
                end--;
            }
            new String(added, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> print(name, line));
            return from + end;
        }
    }

    private void print(String name, String line) {
        terminal.line(service == null ? terminal.dim("%-13s | ".formatted(name)) + line : line);
    }
}
