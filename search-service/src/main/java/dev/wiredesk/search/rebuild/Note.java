package dev.wiredesk.search.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is noted at a generation, in its mapping's {@code _meta}, so that it goes where the index goes.
 *
 * @param at when it came into that state
 * @param readTo by partition of the log, up to where the generation is known to have everything; null where it is kept up
 *     by live traffic, or was never told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Note(State state, Instant at, @Nullable Map<Integer, Long> readTo) {

    /** What a generation is fit for. */
    enum State {
        /** Half-made: no reader has ever seen it. */
        LOADING,
        /** Live, and not yet given what the one before it was given last. */
        CATCHING_UP,
        /** Live, or was. */
        WHOLE
    }

    Note {
        readTo = readTo == null ? null : new TreeMap<>(readTo);
    }

    Note(State state, Instant at, Positions readTo) {
        this(state, at, readTo.next());
    }

    static Note keptUp(Instant since) {
        return new Note(State.WHOLE, since, (@Nullable Map<Integer, Long>) null);
    }

    Positions positions() {
        return readTo == null ? Positions.NONE : new Positions(readTo);
    }
}
