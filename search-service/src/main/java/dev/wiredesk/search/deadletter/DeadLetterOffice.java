package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.Handled;
import dev.wiredesk.search.deadletter.letter.LetterDetail;
import dev.wiredesk.search.deadletter.letter.LetterFilter;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.LetterPage;
import dev.wiredesk.search.deadletter.letter.Places;
import dev.wiredesk.search.deadletter.letter.Selection;
import dev.wiredesk.search.http.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operators can do with dead letters. */
@Component
public class DeadLetterOffice {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final int MOST_A_CALL = 1_000;
    private static final int WAIT_SECONDS = 20;

    private final LogReaders readers;
    private final DecisionLog decisions;
    private final Sending sending;
    private final Audit audit;
    private final Clock clock;

    /** One operator at a time decides here, so that two who mean the same letters do not both send them. */
    private final ReentrantLock deciding = new ReentrantLock(true);

    DeadLetterOffice(LogReaders readers, DecisionLog decisions, Sending sending, Audit audit, Clock clock) {
        this.readers = readers;
        this.decisions = decisions;
        this.sending = sending;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Letters that match, newest first.
     *
     * @param cursor of the page before; null: the first page
     * @throws LogUnavailableException they cannot be read now
     */
    public LetterPage list(LetterFilter filter, @Nullable String cursor, int size) {
        try (Letters letters = new Letters(readers, decisions)) {
            return letters.page(filter, cursor, size);
        }
    }

    /**
     * One letter with the beginning of what is in it.
     *
     * @throws NotFoundException it is not there
     * @throws LogUnavailableException it cannot be read now
     */
    public LetterDetail show(LetterId id, String who) {
        return find(id, who).detail(decisions.of(id));
    }

    /**
     * The value of the record that could not be processed; empty: it has none.
     *
     * @throws NotFoundException it is not there
     * @throws LogUnavailableException it cannot be read now
     */
    public Optional<byte[]> bytes(LetterId id, String who) {
        return Optional.ofNullable(find(id, who).value());
    }

    private LetterRecord find(LetterId id, String who) {
        try (Letters letters = new Letters(readers, decisions)) {
            LetterRecord record = letters.find(id).orElseThrow(() -> absent(id));
            audit.shown(who, id.toString());
            return record;
        }
    }

    private static NotFoundException absent(LetterId id) {
        return new NotFoundException("There is no dead letter " + id + ", or none any more");
    }

    /**
     * Does something with letters: with those that are named, or with some of those that match, the oldest of each partition
     * first, and tells how to go on. A record is published before its letter is marked: what is cut off in the middle is
     * published again by the next call, which the order of versions makes harmless (R6 to R12).
     *
     * @throws LogUnavailableException Kafka does not answer; what was done until then stays done
     */
    public Handled handle(Action action, Selection selection, String who) {
        await();
        Handling handling = new Handling(action, selection instanceof Selection.These, who, clock.instant());
        String broken = "";
        try (Letters letters = new Letters(readers, decisions)) {
            return switch (selection) {
                case Selection.These these -> these(handling, letters, these);
                case Selection.Matching matching -> matching(handling, letters, matching);
            };
        } catch (LogUnavailableException e) {
            broken = String.valueOf(e.getMessage());
            throw handling.done() == 0
                    ? e
                    : new LogUnavailableException(
                            broken + ". It was done with " + handling.done()
                                    + " dead letters before; ask again for the others",
                            e);
        } finally {
            deciding.unlock();
            audit.handled(
                    who,
                    action,
                    selection.describe(),
                    handling.done(),
                    handling.skipped(),
                    handling.failed().size(),
                    broken);
        }
    }

    private void await() {
        try {
            if (deciding.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new LogUnavailableException("Another operator is deciding about dead letters", null);
    }

    private Handled these(Handling handling, Letters letters, Selection.These these) {
        for (LetterId id : these.ids()) {
            letters.find(id)
                    .ifPresentOrElse(
                            record -> handling.handle(List.of(record), decisions, sending),
                            () -> handling.fail(id, String.valueOf(absent(id).getMessage())));
        }
        return handling.result(0, null);
    }

    private Handled matching(Handling handling, Letters letters, Selection.Matching matching) {
        LetterFilter filter = matching.filter();
        String question = "handle " + filter.describe();
        Places there = letters.present(filter);
        String cursor = matching.cursor();
        Places places = cursor == null ? there : Places.read(cursor, question).within(there);
        Places left = letters.read(places, LONGEST_CALL, records -> {
            handling.handle(
                    records.stream()
                            .filter(record -> filter.matches(letters.letter(record)))
                            .toList(),
                    decisions,
                    sending);
            return handling.done() + handling.failed().size() < MOST_A_CALL;
        });
        return handling.result(left.size(), left.isEmpty() ? null : left.write(question));
    }
}
