package dev.wiredesk.local.stack;

import dev.wiredesk.local.stack.State.Condition;
import dev.wiredesk.local.stack.State.PartState;
import dev.wiredesk.local.stack.State.Phase;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** States for tests. */
public final class States {
    private States() {}

    /** Ready, with this very process as its supervisor. */
    public static State ready() {
        ProcessHandle self = ProcessHandle.current();
        return ready(self.pid(), self.info().startInstant().orElseThrow());
    }

    public static State ready(long supervisor, Instant started) {
        Map<String, PartState> parts = new LinkedHashMap<>();
        long pid = 100;
        for (String part : State.PARTS) {
            parts.put(part, new PartState(Condition.READY, pid++, Instant.parse("2026-11-24T10:00:00Z"), 4.2, 0));
        }
        return new State(
                Phase.READY,
                Instant.parse("2026-11-24T10:00:10Z"),
                supervisor,
                started,
                Addresses.USUAL,
                parts,
                null,
                null);
    }

    public static void write(Home home, State state) throws IOException {
        new StateFile(home).write(state);
    }
}
