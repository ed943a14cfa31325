package dev.wiredesk.local.command;

import tools.jackson.databind.JsonNode;

/** Dead letters as people read them, in a hundred columns. What is in them can be anything, and is made harmless. */
final class LetterTable {
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private boolean begun;

    LetterTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void counts(JsonNode counts) {
        if (counts.path("groups").isEmpty()) {
            return;
        }
        terminal.line(
                terminal.dim("%-14s %-30s %9s %9s %9s".formatted("reason", "topic", "open", "redriven", "dropped")));
        for (JsonNode group : counts.path("groups")) {
            terminal.line("%-14s %-30s %,9d %,9d %,9d"
                    .formatted(
                            Terminal.cut(plain(group.path("reason").asString("")), 14),
                            group.path("topic").asString(""),
                            group.path("open").asLong(),
                            group.path("redriven").asLong(),
                            group.path("dropped").asLong()));
        }
        if (!counts.path("complete").asBoolean()) {
            terminal.line(terminal.dim("There are more; only the newest were counted."));
        }
        terminal.line("");
    }

    void letter(JsonNode letter) {
        if (!begun) {
            begun = true;
            terminal.line(
                    terminal.dim("%-16s %-12s %-9s %5s  %s".formatted("time, UTC", "reason", "state", "tried", "id")));
        }
        terminal.line("%-16.16s %-12s %-9s %5d  %s"
                .formatted(
                        letter.path("time").asString("").replace('T', ' '),
                        Terminal.cut(plain(letter.path("reason").asString("")), 12),
                        letter.path("state").asString(""),
                        letter.path("attempts").asInt(),
                        letter.path("id").asString("")));
        String who = plain(letter.path("provider").asString("")) + " "
                + plain(letter.path("articleId").asString(""));
        terminal.line(Terminal.cut(
                "    " + who.strip() + ": " + plain(letter.path("message").asString("")), WIDTH));
    }

    /** On one line, and without what a terminal would obey. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+|[\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ");
    }
}
