package dev.wiredesk.local.stack;

import dev.wiredesk.local.stack.State.Condition;
import dev.wiredesk.local.stack.State.PartState;
import dev.wiredesk.local.stack.State.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the supervisor's threads note what happens: one change after the other, each in the file at once. */
final class Board {
    private final StateFile file;
    private @Nullable State state;

    Board(Home home) {
        this.file = new StateFile(home);
    }

    synchronized void open(Addresses addresses) throws IOException {
        Map<String, PartState> parts = new LinkedHashMap<>();
        State.PARTS.forEach(part -> parts.put(part, PartState.waiting()));
        ProcessHandle self = ProcessHandle.current();
        Instant started = self.info().startInstant().orElse(Instant.EPOCH);
        state = new State(Phase.STARTING, Instant.now(), self.pid(), started, addresses, parts, null, null);
        file.write(state);
    }

    synchronized State state() {
        if (state == null) {
            throw new IllegalStateException("Not open");
        }
        return state;
    }

    void phase(Phase phase) {
        change(state -> state.with(phase));
    }

    void part(String name, PartState part) {
        change(state -> state.with(name, part));
    }

    void stopped(String name) {
        change(state -> {
            PartState last = state.part(name);
            return state.with(
                    name, new PartState(Condition.STOPPED, last.pid(), Instant.now(), last.seconds(), last.restarts()));
        });
    }

    void samples(State.Samples samples) {
        change(state -> state.with(samples));
    }

    void failure(State.Failure failure) {
        change(state -> state.with(failure));
    }

    /** The file stays when it tells of a failure that somebody has yet to read. */
    synchronized void close() throws IOException {
        if (state().failure() == null) {
            file.delete();
        }
    }

    private synchronized void change(UnaryOperator<State> change) {
        State changed = change.apply(state());
        state = changed;
        try {
            file.write(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
