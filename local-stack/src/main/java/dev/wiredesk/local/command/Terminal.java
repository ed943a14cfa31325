package dev.wiredesk.local.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Where a command writes: a person's terminal, with colours and lines that change, or a file or pipe, without. */
final class Terminal {
    private static final int NARROWEST = 40;
    private static final int USUAL_WIDTH = 80;

    private final PrintStream out;
    private final boolean live;
    private final boolean colours;
    private final int width;
    private int liveLines;

    Terminal(PrintStream out, boolean live, boolean colours, int width) {
        this.out = out;
        this.live = live;
        this.colours = colours;
        this.width = Math.max(NARROWEST, width);
    }

    /** As the starting script found it; {@code NO_COLOR} and {@code TERM=dumb} are honoured. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean live = Boolean.getBoolean("wiredesk.terminal") && !dumb;
        boolean colours = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(System.out, live, colours, Integer.getInteger("wiredesk.columns", USUAL_WIDTH));
    }

    /** Whether lines can be changed after they were written. */
    boolean isLive() {
        return live;
    }

    boolean hasColours() {
        return colours;
    }

    int width() {
        return width;
    }

    void line(String text) {
        clearLive();
        out.println(text);
        out.flush();
    }

    /** Lines that stay until the next ones or the next {@link #line} replaces them. Nothing where lines cannot change. */
    void live(List<String> lines) {
        if (!live) {
            return;
        }
        StringBuilder text = new StringBuilder(up());
        for (String line : lines) {
            text.append("\033[2K").append(line).append('\n');
        }
        text.append("\033[J");
        out.print(text);
        out.flush();
        liveLines = lines.size();
    }

    /** Lets the live lines stand for good. */
    void keepLive() {
        liveLines = 0;
    }

    void clearLive() {
        if (liveLines > 0) {
            out.print(up() + "\033[J");
            liveLines = 0;
        }
    }

    private String up() {
        return liveLines > 0 ? "\033[" + liveLines + "A" : "";
    }

    String bold(String text) {
        return coloured("1", text);
    }

    String dim(String text) {
        return coloured("2", text);
    }

    String red(String text) {
        return coloured("31", text);
    }

    String green(String text) {
        return coloured("32", text);
    }

    String yellow(String text) {
        return coloured("33", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }

    /** At most so many characters, with an ellipsis where some were left out. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, Math.max(0, length - 1)) + "…";
    }
}
