package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.Keys;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.State.Condition;
import dev.wiredesk.local.stack.State.PartState;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Tells how the stack stands. */
@Command(
        name = "status",
        description = {
            "Shows each part with its state, process and address.",
            "With --json: addresses, keys, tokens and process ids for scripts, on one line."
        })
final class StatusCommand implements Callable<Integer> {
    private final Home home;
    private final Terminal terminal;

    @Option(names = "--json", description = "Prints JSON, secrets included.")
    private boolean json;

    StatusCommand(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        State state = new StateFile(home).readAlive().orElseThrow(CommandFailure::notRunning);
        if (json) {
            terminal.line(JsonMapper.shared().writeValueAsString(json(state, Keys.read(home.keys()))));
        } else {
            table(state);
        }
        return ExitCode.OK;
    }

    /** Scripts rely on these names: fields may follow, none may change. */
    static Map<String, @Nullable Object> json(State state, Keys keys) {
        Map<String, @Nullable Long> pids = new LinkedHashMap<>();
        // No process while it is started again: a script must not take 0 for one.
        state.parts().forEach((name, part) -> pids.put(name, part.pid() == 0 ? null : part.pid()));
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("ingest", state.addresses().ingestUrl());
        status.put("search", state.addresses().searchUrl());
        status.put("kafka", state.addresses().kafkaAddress());
        status.put("elasticsearch", state.addresses().elasticsearchUrl());
        status.put("feeds", keys.feeds());
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String role : Keys.ROLES) {
            tokens.put(role, keys.tokens().getOrDefault(role, ""));
        }
        status.put("tokens", tokens);
        status.put("pids", pids);
        status.put("state", word(state.phase()));
        status.put("supervisor", state.supervisor());
        return status;
    }

    private void table(State state) {
        String phase = word(state.phase());
        terminal.line("Wiredesk is "
                + (state.phase() == State.Phase.READY ? terminal.green(phase) : terminal.yellow(phase))
                + " for " + ago(state.since()) + "; process " + state.supervisor() + " looks after it.");
        terminal.line("");
        terminal.line(
                terminal.dim("  %-14s %-11s %8s  %-24s %s".formatted("part", "state", "process", "address", "for")));
        state.parts()
                .forEach((name, part) -> terminal.line("  %-14s %s %8s  %-24s %s%s"
                        .formatted(
                                name,
                                coloured(part.condition()),
                                part.pid() == 0 ? "-" : part.pid(),
                                state.addresses().of(name),
                                ago(part.since()),
                                restarts(part))));
        terminal.line("");
        terminal.line("  Keys in " + home.root().relativize(home.keys()) + ", logs in "
                + home.root().relativize(home.logs()) + "/");
    }

    private String coloured(Condition condition) {
        String word = "%-11s".formatted(condition.name().toLowerCase(Locale.ROOT));
        return switch (condition) {
            case READY -> terminal.green(word);
            case RESTARTING, STARTING -> terminal.yellow(word);
            case WAITING, STOPPED -> terminal.dim(word);
        };
    }

    private static String restarts(PartState part) {
        return switch (part.restarts()) {
            case 0 -> "";
            case 1 -> ", died once and was started again";
            default -> ", died " + part.restarts() + " times and was started again";
        };
    }

    private static String word(State.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ago(Instant since) {
        Duration duration = Duration.between(since, Instant.now());
        if (duration.toMinutes() < 2) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }
}
