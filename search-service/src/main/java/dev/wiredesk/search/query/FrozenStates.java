package dev.wiredesk.search.query;

import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The frozen states of the index that readers page through: so many at most that nobody can fill Elasticsearch with
 * them, those not asked for the longest given up first.
 */
@Component
class FrozenStates {

    /** For as long a reader may look at a page. */
    static final Duration KEEP = Duration.ofMinutes(5);

    private static final int MOST = 200;

    private final VisibleIndex index;
    private final Map<String, VisibleIndex.Frozen> states = new LinkedHashMap<>(16, 0.75f, true);

    FrozenStates(VisibleIndex index) {
        this.index = index;
    }

    /** @throws IndexUnavailableException the index does not answer */
    VisibleIndex.Frozen freeze() {
        VisibleIndex.Frozen state = index.freeze(KEEP);
        VisibleIndex.Frozen eldest = add(state);
        if (eldest != null) {
            release(eldest);
        }
        return state;
    }

    private synchronized VisibleIndex.@Nullable Frozen add(VisibleIndex.Frozen state) {
        states.put(state.pointInTime(), state);
        if (states.size() <= MOST) {
            return null;
        }
        String eldest = states.keySet().iterator().next();
        return states.remove(eldest);
    }

    /** Tells that a state is asked for again; it can be one that another instance of this service froze. */
    synchronized void touch(VisibleIndex.Frozen state) {
        states.get(state.pointInTime());
    }

    /** Gives up a state that nobody went on with for the longest. */
    private void release(VisibleIndex.Frozen state) {
        try {
            index.release(state);
        } catch (IndexUnavailableException e) {
            // Elasticsearch gives it up by itself after KEEP.
            return;
        }
    }
}
