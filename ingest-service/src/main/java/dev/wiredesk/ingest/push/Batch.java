package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.document.NotNow;
import dev.wiredesk.ingest.document.Part;
import dev.wiredesk.ingest.document.Parts;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.intake.Answer;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.publish.Pace;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One document of many items. They are cut out by one thread, gathered into handfuls, and the handfuls are read and
 * published side by side; a few of them at a time are under way, so that cutting waits when the broker is slow.
 */
final class Batch {
    static final int HANDFUL_SIZE = 512 * 1024;
    private static final int HANDFUL_ITEMS = 100;
    private static final int UNDER_WAY = 8;

    /** Handfuls that wait to be read; more would only fill the memory, as cutting is quicker than reading. */
    private static final int UNREAD = 2;

    private final Feed feed;
    private final Intake intake;
    private final RateLimits rates;
    private final Executor executor;
    private final @Nullable String traceparent;
    private final InFlight.Hold room;
    private final Results results = new Results();
    private final Deque<CompletableFuture<List<Answered>>> underWay = new ArrayDeque<>();
    private final Deque<CompletableFuture<List<Pending>>> unread = new ArrayDeque<>();

    private Deque<Arrived> handful = new ArrayDeque<>(HANDFUL_ITEMS);
    private long handfulSize;

    /** Once the broker has failed to take an item nobody waits for it again for each of those to come. */
    private volatile boolean brokerGone;

    private record Arrived(Part part, Instant at) {}

    private record Answered(long line, Answer answer) {}

    private record Pending(long line, CompletableFuture<Answer> answer) {}

    /** @param room what the document's stream holds as it is read */
    Batch(
            Feed feed,
            Intake intake,
            RateLimits rates,
            Executor executor,
            InFlight.Hold room,
            @Nullable String traceparent) {
        this.feed = feed;
        this.intake = intake;
        this.rates = rates;
        this.executor = executor;
        this.room = room;
        this.traceparent = traceparent;
    }

    /**
     * Takes everything in. Where unpacking fails after the first item, or memory has no room for more, what came before
     * has its results and one more result tells why nothing from there on was read.
     *
     * @throws ZipException where unpacking fails before there was any item
     * @throws EOFException where what is packed is cut short before there was any item
     */
    Results take(Parts parts) throws IOException, InterruptedException {
        boolean complete = false;
        try {
            Results all = takeAll(parts);
            complete = true;
            return all;
        } finally {
            if (!complete) {
                results.close();
            }
        }
    }

    private Results takeAll(Parts parts) throws IOException, InterruptedException {
        Problem end = null;
        IOException corrupt = null;
        try {
            for (Part part = parts.next(); part != null; part = parts.next()) {
                pace();
                handful.add(new Arrived(part, Instant.now()));
                handfulSize += part.size();
                if (handful.size() == HANDFUL_ITEMS || handfulSize > HANDFUL_SIZE) {
                    start();
                }
            }
        } catch (ZipException | EOFException e) {
            corrupt = e;
            end = RequestBody.notGzip(e);
        } catch (HeldStream.NoRoom _) {
            end = Intake.busy();
        } catch (NotNow _) {
            end = Intake.unavailable();
        } catch (LimitedStream.Exceeded e) {
            end = Problem.tooLarge("A batch", e.limit());
        } finally {
            start();
            while (!underWay.isEmpty()) {
                finishFirst();
            }
        }
        if (corrupt != null && results.isEmpty()) {
            throw corrupt;
        } else if (end != null) {
            results.add(0, intake.refused(feed, end));
        }
        return results;
    }

    /** Nothing waits for its turn together with those that have had it, nor for a broker that is gone. */
    private void pace() throws IOException, InterruptedException {
        Duration wait = brokerGone ? Duration.ZERO : rates.reserve(feed);
        if (wait.isPositive()) {
            start();
            Thread.sleep(wait);
        }
    }

    private void start() throws IOException {
        if (handful.isEmpty()) {
            return;
        }
        if (underWay.size() == UNDER_WAY) {
            finishFirst();
        }
        if (unread.size() == UNREAD) {
            unread.remove().join();
        }
        Deque<Arrived> items = handful;
        InFlight.Hold theirs = room.split();
        handful = new ArrayDeque<>(HANDFUL_ITEMS);
        handfulSize = 0;
        CompletableFuture<List<Pending>> read = CompletableFuture.supplyAsync(() -> publish(items), executor);
        unread.add(read);
        underWay.add(read.thenApplyAsync(Batch::answers, executor).whenComplete((_, _) -> theirs.close()));
    }

    private void finishFirst() throws IOException {
        for (Answered answered : underWay.remove().join()) {
            results.add(answered.line(), answered.answer());
        }
    }

    private List<Pending> publish(Deque<Arrived> items) {
        List<Pending> pending = new ArrayList<>(items.size());
        // Taken out, so that its bytes are not kept while the broker takes its time.
        for (Arrived arrived = items.poll(); arrived != null; arrived = items.poll()) {
            pending.add(new Pending(arrived.part().line(), publish(arrived)));
        }
        return pending;
    }

    private static List<Answered> answers(List<Pending> pending) {
        return pending.stream()
                .map(item -> new Answered(item.line(), item.answer().join()))
                .toList();
    }

    private CompletableFuture<Answer> publish(Arrived arrived) {
        if (brokerGone) {
            return CompletableFuture.completedFuture(intake.refused(feed, Intake.unavailable()));
        }
        Part part = arrived.part();
        return intake.take(feed, part.reading().get(), part.original(), arrived.at(), Pace.TOGETHER, traceparent)
                .thenApply(answer -> {
                    if (answer instanceof Answer.Refused(Problem problem)
                            && problem.kind() == ProblemKind.UNAVAILABLE) {
                        brokerGone = true;
                    }
                    return answer;
                });
    }
}
