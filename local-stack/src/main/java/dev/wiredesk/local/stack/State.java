package dev.wiredesk.local.stack;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the stack stands, as its supervisor writes it down for everybody else.
 *
 * @param supervisor the process id of who looks after the parts
 * @param supervisorStarted when that process started, to tell it from a later one with the same id
 * @param since when the phase began
 * @param parts by name, in the order in which they are started
 * @param samples null until the sample feed is being loaded
 * @param failure null unless the phase is {@link Phase#FAILED}
 */
public record State(
        Phase phase,
        Instant since,
        long supervisor,
        Instant supervisorStarted,
        Addresses addresses,
        Map<String, PartState> parts,
        @Nullable Samples samples,
        @Nullable Failure failure) {

    /** The names of the parts. */
    public static final List<String> PARTS = List.of("kafka", "elasticsearch", "ingest", "enrich", "search");

    public State {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Whether it is up with all of its parts. */
    public boolean allReady() {
        return phase == Phase.READY && parts.values().stream().allMatch(part -> part.condition() == Condition.READY);
    }

    /** What the supervisor is at. */
    public enum Phase {
        STARTING,
        LOADING_SAMPLES,
        READY,
        STOPPING,
        FAILED
    }

    /** What one part is at. */
    public enum Condition {
        WAITING,
        STARTING,
        READY,
        /** It died and is started again. */
        RESTARTING,
        STOPPED
    }

    /**
     * One part.
     *
     * @param pid of its last process; 0 when it was never started
     * @param since when the condition began
     * @param seconds that its last start took
     * @param restarts how often it died and was started again
     */
    public record PartState(Condition condition, long pid, Instant since, double seconds, int restarts) {
        static PartState waiting() {
            return new PartState(Condition.WAITING, 0, Instant.now(), 0, 0);
        }
    }

    /**
     * How far the sample feed is loaded.
     *
     * @param files in all
     * @param done so far
     * @param items that were accepted
     * @param refusals what was refused, and why
     */
    public record Samples(int files, int done, int items, List<String> refusals) {
        public Samples {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Why the stack did not come up.
     *
     * @param log where there is more, if there is
     */
    public record Failure(String summary, @Nullable String log, List<String> lastLines) {
        public Failure {
            lastLines = List.copyOf(lastLines);
        }
    }

    /** Whether the supervisor that wrote this still runs. */
    public boolean isAlive() {
        return supervisorProcess().isPresent();
    }

    /** The supervisor's process; empty when it has ended, even if another process has its id by now. */
    public Optional<ProcessHandle> supervisorProcess() {
        return ProcessHandle.of(supervisor)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(started -> started.equals(supervisorStarted))
                        .orElse(true));
    }

    /** After a failure the phase stays what it is. */
    State with(Phase newPhase) {
        if (failure != null) {
            return this;
        }
        return new State(newPhase, Instant.now(), supervisor, supervisorStarted, addresses, parts, samples, failure);
    }

    State with(String part, PartState newState) {
        Map<String, PartState> changed = new LinkedHashMap<>(parts);
        changed.put(part, newState);
        return new State(phase, since, supervisor, supervisorStarted, addresses, changed, samples, failure);
    }

    State with(Samples newSamples) {
        return new State(phase, since, supervisor, supervisorStarted, addresses, parts, newSamples, failure);
    }

    State with(Failure newFailure) {
        return new State(
                Phase.FAILED, Instant.now(), supervisor, supervisorStarted, addresses, parts, samples, newFailure);
    }

    /** The state of a part by its name. */
    public PartState part(String name) {
        PartState state = parts.get(name);
        if (state == null) {
            throw new IllegalArgumentException("No part is called " + name);
        }
        return state;
    }
}
