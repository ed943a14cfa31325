package dev.wiredesk.search.trace;

import dev.wiredesk.contracts.VersionStamp;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.KeptVersion;
import dev.wiredesk.search.reading.VisibleHistory;
import dev.wiredesk.search.trace.Trace.Fate;
import dev.wiredesk.search.trace.Trace.State;
import dev.wiredesk.search.trace.Trace.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers readers only for what they see; whatever else there is looks to them as if there were nothing. So it does to
 * editors of other providers (R18).
 */
@Component
public class Traces {

    private final VisibleHistory history;
    private final Logs logs;

    Traces(VisibleHistory history, Logs logs) {
        this.history = history;
        this.logs = logs;
    }

    /**
     * Traces an article.
     *
     * @throws NotFoundException the audience are not its editors, and there is nothing that readers see
     */
    public Trace of(Audience audience, String id) {
        if (audience.ofAll()) {
            return everything(id, logs.find(id));
        } else if (audience.isReader()) {
            return new Trace(id, State.CURRENT, steps(known(Audience.READER, id)), null, null, null);
        }
        Optional<Audience> towards = history.towards(audience, id);
        return towards.isPresent() ? of(towards.get(), id) : elsewhere(audience, id);
    }

    /** Of what editors of some providers do not see, only the records can tell whose it is. */
    private Trace elsewhere(Audience audience, String id) {
        Logs.Found found = logs.find(id);
        if (found.provider() == null || !audience.isEditorOf(found.provider())) {
            throw notFound(id);
        }
        return everything(id, found);
    }

    private List<KeptVersion> known(Audience audience, String id) {
        return history.of(audience, id).orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException("There is no article " + id);
    }

    private Trace everything(String id, Logs.Found found) {
        // Asked after the logs: what was consumed meanwhile is in the index by now.
        Optional<StoredVersion> shown = history.shown(Audience.EDITOR, id);
        return new Trace(
                id,
                shown.map(version -> state(id, version)).orElseGet(() -> state(found)),
                shown.isPresent() ? steps(known(Audience.EDITOR, id)) : List.of(),
                found.waiting(),
                found.deadLetters(),
                found.complete());
    }

    private State state(String id, StoredVersion shown) {
        return switch (shown.stamp().status()) {
            case CANCELED -> State.KILLED;
            case WITHHELD -> State.WITHHELD;
            case USABLE -> history.shown(Audience.READER, id).isPresent() ? State.CURRENT : State.EMBARGOED;
        };
    }

    private static State state(Logs.Found found) {
        if (!found.waiting().isEmpty()) {
            return State.IN_FLIGHT;
        }
        return found.deadLetters().isEmpty() ? State.UNKNOWN : State.DEAD_LETTERED;
    }

    private static List<Step> steps(List<KeptVersion> versions) {
        return versions.stream().map(Traces::step).toList();
    }

    private static Step step(KeptVersion kept) {
        StoredVersion version = kept.version();
        VersionStamp stamp = version.stamp();
        return new Step(
                kept.key(),
                stamp.version(),
                stamp.status(),
                kept.isCurrent() ? Fate.CURRENT : kept.isKilled() ? Fate.KILLED : Fate.SUPERSEDED,
                stamp.receivedAt(),
                version.source(),
                version.enrichedAt(),
                version.enrichmentVersion(),
                kept.keptAt());
    }
}
