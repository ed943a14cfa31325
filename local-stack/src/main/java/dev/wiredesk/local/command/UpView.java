package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.State.Condition;
import dev.wiredesk.local.stack.State.PartState;
import dev.wiredesk.local.stack.State.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people see while the stack comes up, and afterwards when one of its parts dies. */
final class UpView {
    private final Terminal terminal;
    private final Home home;
    private final boolean fresh;
    private final Map<String, Condition> told = new HashMap<>();
    private boolean begun;
    private boolean welcomed;

    UpView(Terminal terminal, Home home, boolean fresh) {
        this.terminal = terminal;
        this.home = home;
        this.fresh = fresh;
    }

    /** Shows what is new. */
    void show(State state) {
        if (!begun) {
            begun = true;
            terminal.line("Starting Wiredesk" + (fresh ? " with nothing stored" : "") + ".");
            state.addresses().moved().forEach(sentence -> terminal.line(terminal.yellow("  " + sentence)));
        }
        if (terminal.isLive() && !welcomed) {
            terminal.live(lines(state));
            return;
        }
        state.parts().forEach((name, part) -> tell(state, name, part));
    }

    private void tell(State state, String name, PartState part) {
        if (part.condition() == told.put(name, part.condition())) {
            return;
        }
        switch (part.condition()) {
            case READY ->
                terminal.line("  %-14s ready after %.1f s, %s"
                        .formatted(name, part.seconds(), state.addresses().of(name)));
            case RESTARTING -> terminal.line(terminal.yellow("  %-14s has died, starting it again".formatted(name)));
            case WAITING, STARTING, STOPPED -> {}
        }
    }

    private List<String> lines(State state) {
        List<String> lines = new ArrayList<>();
        state.parts().forEach((name, part) -> lines.add(line(state, name, part)));
        Samples samples = state.samples();
        if (samples != null) {
            lines.add((samples.done() < samples.files() ? terminal.yellow("  … ") : terminal.green("  ✓ "))
                    + "%-14s %d of %d files".formatted("sample feed", samples.done(), samples.files()));
        }
        return lines;
    }

    private String line(State state, String name, PartState part) {
        return switch (part.condition()) {
            case WAITING, STOPPED -> terminal.dim("    " + name);
            case STARTING, RESTARTING ->
                terminal.yellow("  … ")
                        + "%-14s %3d s"
                                .formatted(
                                        name,
                                        Duration.between(part.since(), Instant.now())
                                                .toSeconds());
            case READY ->
                terminal.green("  ✓ ")
                        + "%-14s %3.0f s  ".formatted(name, part.seconds())
                        + terminal.dim(state.addresses().of(name));
        };
    }

    /**
     * Says where everything is and what to try.
     *
     * @param begunNanos when the command began, by {@link System#nanoTime}
     */
    void welcome(State state, long begunNanos) {
        if (terminal.isLive()) {
            terminal.live(lines(state));
            terminal.keepLive();
        }
        state.parts().forEach((name, part) -> told.put(name, part.condition()));
        welcomed = true;
        samples(state.samples());
        List<Tour.Stop> tour = Tour.of(state.addresses());
        long seconds = (System.nanoTime() - begunNanos) / 1_000_000_000;
        terminal.line("");
        terminal.line(terminal.bold("Wiredesk is ready") + " after " + seconds + " s.");
        terminal.line("");
        address("Newsroom page", state.addresses().searchUrl() + "/");
        address("Search", state.addresses().searchUrl() + "/v1/articles");
        address("Push to", state.addresses().ingestUrl() + "/v1/articles");
        address("Elasticsearch", state.addresses().elasticsearchUrl());
        address("Kafka", state.addresses().kafkaAddress());
        address(
                "Keys, tokens",
                home.root().relativize(home.keys()) + terminal.dim("  (also ./wiredesk status --json)"));
        address("Logs", home.root().relativize(home.logs()) + terminal.dim("/  (also ./wiredesk logs)"));
        terminal.line("");
        terminal.line("Try:");
        for (Tour.Stop stop : tour) {
            terminal.line("  " + terminal.dim("# " + stop.what()));
            terminal.line("  " + stop.command());
        }
    }

    private void address(String what, String where) {
        terminal.line("  %-14s %s".formatted(what, where));
    }

    private void samples(@Nullable Samples samples) {
        if (samples == null) {
            return;
        }
        if (!terminal.isLive()) {
            terminal.line("  %-14s %d files".formatted("sample feed", samples.files()));
        }
        terminal.line("");
        terminal.line("The sample feed: " + samples.items() + " items accepted, "
                + samples.refusals().size() + " refused.");
        for (String refusal : samples.refusals()) {
            terminal.line(terminal.dim("  " + Terminal.cut(refusal, 2 * terminal.width())));
        }
    }
}
