package dev.wiredesk.local.command;

import dev.wiredesk.local.operations.DeadLetterCalls;
import dev.wiredesk.local.stack.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Does something with dead letters that are named, or with all open ones of a kind, once it is sure that these are meant. */
abstract class DeadLetterDecision implements Callable<Integer> {
    private static final int IDS_A_CALL = 100;

    private final Terminal terminal;
    private final String action;
    private final String done;
    private int handled;
    private int skipped;
    private int failed;

    @Mixin
    private final SearchAccess search;

    @Mixin
    private final LetterChoice choice = new LetterChoice();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Dead letters, as the list gives them.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All open ones.")
    private boolean all;

    @Option(names = "--yes", description = "Does not ask before it handles more than those that are named.")
    private boolean yes;

    DeadLetterDecision(Home home, Terminal terminal, String action, String done) {
        this.search = new SearchAccess(home);
        this.terminal = terminal;
        this.action = action;
        this.done = done;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, List<String>> chosen = choice.chosen();
        int ways = (ids.isEmpty() ? 0 : 1) + (chosen.isEmpty() ? 0 : 1) + (all ? 1 : 0);
        if (ways != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Say which dead letters: their ids, or --reason and the like, or --all.",
                    "Help: ./wiredesk dead-letters " + action + " --help");
        }
        if (ids.isEmpty() && !yes && !confirmed(chosen)) {
            terminal.line("Nothing was done.");
            return ExitCode.OK;
        }
        int code = search.run(calls -> handle(calls, chosen));
        terminal.line("%,d %s, %,d decided about before, %,d failed.".formatted(handled, done, skipped, failed));
        return failed > 0 ? ExitCode.FAILED : code;
    }

    private boolean confirmed(Map<String, List<String>> chosen) throws IOException {
        if (!terminal.isLive()) {
            throw new CommandFailure(ExitCode.USAGE, "Nobody can be asked here whether that is meant.", "Say --yes.");
        }
        terminal.line(
                "All open dead letters " + (all ? "" : "with " + chosen + " ") + "will be " + done + ". Go on? [y/N]");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String answer = in.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void handle(DeadLetterCalls calls, Map<String, List<String>> chosen)
            throws IOException, InterruptedException {
        if (ids.isEmpty()) {
            calls.handle(action, all ? Map.of("all", true) : new LinkedHashMap<>(chosen), this::tell);
            return;
        }
        for (int i = 0; i < ids.size(); i += IDS_A_CALL) {
            calls.handle(action, Map.of("ids", ids.subList(i, Math.min(ids.size(), i + IDS_A_CALL))), this::tell);
        }
    }

    private void tell(JsonNode answer) {
        handled += answer.path("done").asInt();
        skipped += answer.path("skipped").asInt();
        for (JsonNode failure : answer.path("failed")) {
            failed++;
            terminal.line(failure.path("id").asString("") + ": "
                    + LetterTable.plain(failure.path("message").asString("")));
        }
        terminal.live(List.of("  %,d %s, %,d records to look at"
                .formatted(handled, done, answer.path("left").asLong())));
    }

    /** Sends them through again. */
    @Command(
            name = "redrive",
            description = {
                "Sends dead letters through again, to the topic that they were in. What fails again is a new dead letter.",
                "",
                "Old versions that come late by this change nothing that readers see."
            })
    static final class Redrive extends DeadLetterDecision {
        Redrive(Home home, Terminal terminal) {
            super(home, terminal, "redrive", "sent through again");
        }
    }

    /** Gives them up. */
    @Command(
            name = "drop",
            description = {
                "Gives dead letters up. They stay readable until their time is over, and can be redriven by their ids."
            })
    static final class Drop extends DeadLetterDecision {
        Drop(Home home, Terminal terminal) {
            super(home, terminal, "drop", "dropped");
        }
    }
}
