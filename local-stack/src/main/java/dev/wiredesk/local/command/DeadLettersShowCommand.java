package dev.wiredesk.local.command;

import dev.wiredesk.local.operations.DeadLetterCalls;
import dev.wiredesk.local.stack.Home;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows one dead letter. */
@Command(
        name = "show",
        description = {"Shows a dead letter: why, its headers, and what is in it."})
final class DeadLettersShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SearchAccess search;

    @Parameters(paramLabel = "ID", description = "As the list gives it.")
    private String id = "";

    @Option(names = "--raw", description = "Writes what is in it to standard output, byte for byte, and nothing else.")
    private boolean raw;

    DeadLettersShowCommand(Home home, Terminal terminal) {
        this.search = new SearchAccess(home);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return search.run(calls -> {
            if (raw) {
                raw(calls);
            } else {
                show(calls.show(id));
            }
        });
    }

    private void raw(DeadLetterCalls calls) throws IOException, InterruptedException {
        System.out.write(calls.bytes(id));
        System.out.flush();
    }

    private void show(JsonNode letter) {
        for (String name : new String[] {"id", "time", "reason", "message", "stage", "articleId", "provider"}) {
            fact(name, letter.path(name).asString(""));
        }
        JsonNode source = letter.path("source");
        if (source.isObject()) {
            fact(
                    "source",
                    source.path("topic").asString("") + "-"
                            + source.path("partition").asInt() + "@"
                            + source.path("offset").asLong());
        }
        fact("size", letter.path("size").asInt() + " bytes");
        fact("attempts", letter.path("attempts").asString(""));
        JsonNode decision = letter.path("decision");
        fact(
                "state",
                letter.path("state").asString("")
                        + (decision.isObject()
                                ? " by " + decision.path("by").asString("") + ", "
                                        + decision.path("at").asString("")
                                : ""));
        terminal.line("");
        for (JsonNode header : letter.path("headers")) {
            terminal.line(terminal.dim(LetterTable.plain(header.path("name").asString("")) + ": ")
                    + LetterTable.plain(text(header.path("value"))));
        }
        terminal.line("");
        // Text in the answer holds no control characters but ends of lines.
        terminal.line(letter.has("content") ? text(letter.path("content")) : "(no value)");
        if (letter.path("truncated").asBoolean()) {
            terminal.line(terminal.dim("… and so on: show --raw has all of it."));
        }
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            terminal.line(terminal.dim("%-10s".formatted(name)) + LetterTable.plain(value));
        }
    }

    private static String text(JsonNode bytes) {
        return bytes.has("text")
                ? bytes.path("text").asString("")
                : "base64: " + bytes.path("base64").asString("");
    }
}
