package dev.wiredesk.search.rebuild;

import dev.wiredesk.search.engine.Generation;
import dev.wiredesk.search.index.LogLoading;
import dev.wiredesk.search.index.LogLoading.Loaded;
import dev.wiredesk.search.rebuild.Generations.Known;
import dev.wiredesk.search.rebuild.Note.State;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings a generation up to date from the log, and readers and writers from one generation to another without missing
 * anything. What live traffic writes to the old one until the swap is in the log by then; so the new one has everything
 * once the log was read up to where it ended after the swap. What both write then is decided like everything else, by the
 * order of versions.
 */
class HandOver {

    /** With less than this to read, there will be no less after another round. */
    private static final long CAUGHT_UP = 500;

    private static final int MALFORMED_SHOWN = 10;

    private final EnrichedLog log;
    private final LogLoading loading;
    private final Generations generations;
    private final Progress progress;

    HandOver(EnrichedLog log, LogLoading loading, Generations generations, Progress progress) {
        this.log = log;
        this.loading = loading;
        this.generations = generations;
        this.progress = progress;
    }

    /** Reads until the end of the log is reached, wherever it has moved to meanwhile; returns where that was. */
    Positions catchUp(Generation generation, Positions from, int threads) throws InterruptedException {
        Positions at = from.atLeast(log.beginnings());
        Positions ends = log.ends();
        Tally tally = new Tally(at.until(ends));
        progress.begin();
        do {
            at = read(generation, at, ends, threads, tally);
            ends = log.ends();
            tally.total.set(tally.done.get() + at.until(ends));
        } while (at.until(ends) > CAUGHT_UP);
        at = read(generation, at, ends, threads, tally);
        tally.tell();
        return at;
    }

    private Positions read(Generation generation, Positions from, Positions to, int threads, Tally tally)
            throws InterruptedException {
        return log.read(from, to, threads, records -> {
            tally.add(records.size(), loading.load(records, generation.target(), this::waits));
        });
    }

    private void waits(String reason) {
        progress.say("  waits: %s".formatted(reason));
    }

    /** Books of one reading. */
    private final class Tally {
        private final AtomicLong total;
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong current = new AtomicLong();
        private final AtomicLong superseded = new AtomicLong();
        private final AtomicLong duplicates = new AtomicLong();
        private final AtomicLong malformed = new AtomicLong();
        private final long begun = System.nanoTime();

        Tally(long total) {
            this.total = new AtomicLong(total);
        }

        void add(int records, Loaded loaded) {
            current.addAndGet(loaded.current());
            superseded.addAndGet(loaded.superseded());
            duplicates.addAndGet(loaded.duplicates());
            for (LogLoading.Malformed record : loaded.malformed()) {
                if (malformed.incrementAndGet() <= MALFORMED_SHOWN) {
                    progress.say("  left out: %s, %s".formatted(record.position(), record.reason()));
                }
            }
            progress.at(done.addAndGet(records), total.get());
        }

        void tell() {
            if (done.get() == 0) {
                return;
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            progress.say(
                    "Read %,d records in %.1f s: %,d written, %,d superseded, %,d duplicates, %,d not to be indexed"
                            .formatted(
                                    done.get(),
                                    seconds,
                                    current.get(),
                                    superseded.get(),
                                    duplicates.get(),
                                    malformed.get()));
        }
    }

    /**
     * Points readers and writers to a generation that has caught up, and reads on to the end.
     *
     * @param reached up to where it was read
     */
    void swap(Known from, Generation to, Positions reached, int threads) throws IOException, InterruptedException {
        // Up to here the old one is whole: before the swap, so that it is there even if this process ends at it.
        generations.note(from.generation(), new Note(State.WHOLE, Instant.now(), log.committed()));
        generations.note(to, new Note(State.CATCHING_UP, Instant.now(), reached));
        generations.swap(from.generation(), to);
        progress.say("Readers and writers have %s now".formatted(to));
        finish(to, reached, threads);
    }

    /** Gives a live generation what the one before it was given last. */
    void finish(Generation live, Positions reached, int threads) throws IOException, InterruptedException {
        Positions ends = log.ends();
        Tally tally = new Tally(reached.until(ends));
        progress.begin();
        read(live, reached, ends, threads, tally);
        generations.refresh(live);
        generations.note(live, Note.keptUp(Instant.now()));
        tally.tell();
    }
}
