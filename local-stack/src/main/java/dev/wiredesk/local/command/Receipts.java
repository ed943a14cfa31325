package dev.wiredesk.local.command;

import dev.wiredesk.local.push.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each pushed file, as people read it: a line for each, or a line that counts them. */
final class Receipts {
    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private final int files;
    private final boolean summaryOnly;
    private final long begun = System.nanoTime();
    private long drawn;
    private int done;
    private long accepted;
    private long refused;

    /**
     * For one command.
     *
     * @param files how many will come
     * @param summaryOnly whether to print what was refused, and only count the rest
     */
    Receipts(Terminal terminal, int files, boolean summaryOnly) {
        this.terminal = terminal;
        this.files = files;
        this.summaryOnly = summaryOnly;
    }

    synchronized void add(String label, Outcome outcome) {
        done++;
        accepted += outcome.accepted();
        refused += outcome.refused();
        if (!summaryOnly || outcome.refused() > 0) {
            print(label, outcome);
            drawn = 0;
        }
        if (summaryOnly && System.nanoTime() - drawn > REDRAW_NANOS) {
            drawn = System.nanoTime();
            terminal.live(List.of(bar()));
        }
    }

    private void print(String label, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted receipt ->
                terminal.line(terminal.green("202") + " " + receipt.id() + " " + version(receipt.version()) + " "
                        + headline(label, receipt.headline()));
            case Outcome.Batch batch -> {
                String status = batch.refused() == 0 ? terminal.green("202") : terminal.yellow("207");
                terminal.line(status + " " + label + ": " + batch.accepted() + " accepted"
                        + (batch.refused() == 0 ? "" : ", " + batch.refused() + " refused"));
                batch.refusals().forEach(line -> terminal.line("    " + line));
            }
            case Outcome.Refused answer ->
                terminal.line(terminal.red(Integer.toString(answer.status())) + " " + label + ": " + answer.reason());
            case Outcome.Unsent unsent -> terminal.line(terminal.red("---") + " " + label + ": " + unsent.reason());
        }
    }

    private static String version(@Nullable Long version) {
        return version == null ? "-" : "v" + version;
    }

    private static String headline(String label, @Nullable String headline) {
        return headline == null ? label : headline;
    }

    private String bar() {
        int filled = (int) ((long) BAR * done / files);
        return "  " + "█".repeat(filled) + terminal.dim("░".repeat(BAR - filled)) + "  " + done + " of " + files + ", "
                + rate() + (refused > 0 ? ", " + terminal.red(refused + " refused") : "");
    }

    private String rate() {
        double seconds = seconds();
        return seconds < 0.05 ? "" : "%.0f a second".formatted((accepted + refused) / seconds);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    long refused() {
        return refused;
    }

    /** The last line, when there was more than one thing to tell. */
    synchronized void finish() {
        if (accepted + refused > 1) {
            terminal.line("%s accepted, %s in %.1f s (%s)"
                    .formatted(
                            accepted,
                            refused == 0 ? "none refused" : terminal.red(refused + " refused"),
                            seconds(),
                            rate()));
        }
        terminal.clearLive();
    }
}
