package dev.wiredesk.local.command;

import dev.wiredesk.local.operations.DeadLetterCalls;
import dev.wiredesk.local.stack.Home;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists dead letters. */
@Command(
        name = "list",
        description = {"Lists dead letters, newest first, with how many there are of each reason."})
final class DeadLettersListCommand implements Callable<Integer> {
    private static final int LARGEST_PAGE = 200;

    private final Terminal terminal;

    @Mixin
    private final SearchAccess search;

    @Mixin
    private final LetterChoice choice = new LetterChoice();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "open",
            description = "open, redriven, dropped or any; ${DEFAULT-VALUE} if left out.")
    private String state = "open";

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many: ${DEFAULT-VALUE}.")
    private int limit;

    DeadLettersListCommand(Home home, Terminal terminal) {
        this.search = new SearchAccess(home);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--limit is less than 1.", "");
        }
        return search.run(this::list);
    }

    private void list(DeadLetterCalls calls) throws IOException, InterruptedException {
        Map<String, List<String>> question = new LinkedHashMap<>(choice.chosen());
        if (!state.equals("any")) {
            question.put("state", List.of(state));
        }
        LetterTable table = new LetterTable(terminal);
        int listed = 0;
        String next = "";
        do {
            question.put("size", List.of(Integer.toString(Math.min(LARGEST_PAGE, limit - listed))));
            JsonNode page = calls.list(question);
            if (page.has("counts")) {
                table.counts(page.path("counts"));
            }
            for (JsonNode letter : page.path("items")) {
                table.letter(letter);
                listed++;
            }
            next = page.path("next").asString("");
            question.put("cursor", List.of(next));
        } while (!next.isEmpty() && listed < limit);
        if (listed == 0) {
            terminal.line("No dead letters like that.");
        } else if (!next.isEmpty()) {
            terminal.line("There may be more: --limit.");
        }
    }
}
