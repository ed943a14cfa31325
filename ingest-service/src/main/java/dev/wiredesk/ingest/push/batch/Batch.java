package dev.wiredesk.ingest.push.batch;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.push.Answer;
import dev.wiredesk.ingest.push.InFlight;
import dev.wiredesk.ingest.push.Intake;
import dev.wiredesk.ingest.push.ItemType;
import dev.wiredesk.ingest.push.RequestBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
 * One upload of many items. Lines are read by one thread, gathered into handfuls, and the handfuls are worked on side by
 * side; a few of them at a time are under way, so that reading waits when the broker is slow.
 */
final class Batch {
    private static final int HANDFUL_LINES = 100;
    private static final int HANDFUL_BYTES = 512 * 1024;
    private static final int UNDER_WAY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MEDIA_TYPE = "application/json";

    private final Feed feed;
    private final Intake intake;
    private final InFlight inFlight;
    private final RateLimits rates;
    private final Executor executor;
    private final @Nullable String traceparent;
    private final Deque<CompletableFuture<List<Answered>>> underWay = new ArrayDeque<>();

    /** Once the broker has failed to take a line nobody waits for it again for each of the lines to come. */
    private volatile boolean brokerGone;

    private record Arrived(Lines.Line line, Instant at) {}

    private record Answered(long line, Answer answer) {}

    private record Pending(long line, CompletableFuture<Answer> answer) {}

    Batch(
            Feed feed,
            Intake intake,
            InFlight inFlight,
            RateLimits rates,
            Executor executor,
            @Nullable String traceparent) {
        this.feed = feed;
        this.intake = intake;
        this.inFlight = inFlight;
        this.rates = rates;
        this.executor = executor;
        this.traceparent = traceparent;
    }

    /**
     * Takes everything in; a line that an interrupted upload broke off is not taken. Where unpacking fails after the first
     * line, what came before has its results and the line at that place is refused.
     *
     * @throws ZipException where unpacking fails before there was any line
     * @throws EOFException where what is packed is cut short before there was any line
     */
    void take(InputStream in, Results results) throws IOException, InterruptedException {
        Lines lines = new Lines(in, feed.maxBody());
        List<Arrived> handful = new ArrayList<>(HANDFUL_LINES);
        long bytes = 0;
        IOException corrupt = null;
        try {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                rates.enter(feed);
                handful.add(new Arrived(line, Instant.now()));
                bytes += line.content() == null ? 0 : line.content().length;
                if (handful.size() == HANDFUL_LINES || bytes > HANDFUL_BYTES) {
                    start(handful, bytes, results);
                    handful = new ArrayList<>(HANDFUL_LINES);
                    bytes = 0;
                }
            }
        } catch (ZipException | EOFException e) {
            corrupt = e;
        } finally {
            start(handful, bytes, results);
            while (!underWay.isEmpty()) {
                finishFirst(results);
            }
        }
        if (corrupt != null && results.accepted() + results.refused() == 0) {
            throw corrupt;
        } else if (corrupt != null) {
            results.add(lines.brokenLine(), intake.refused(feed, RequestBody.notGzip(corrupt)));
        }
    }

    private void start(List<Arrived> handful, long bytes, Results results) throws IOException, InterruptedException {
        if (underWay.size() == UNDER_WAY) {
            finishFirst(results);
        }
        InFlight.Hold hold = inFlight.open();
        boolean room = hold.add(bytes, PATIENCE);
        underWay.add(CompletableFuture.supplyAsync(
                () -> {
                    try (hold) {
                        return room ? answer(handful) : refuse(handful, Intake.busy());
                    }
                },
                executor));
    }

    private void finishFirst(Results results) throws IOException {
        for (Answered answered : underWay.remove().join()) {
            results.add(answered.line(), answered.answer());
        }
    }

    private List<Answered> answer(List<Arrived> handful) {
        List<Pending> pending = new ArrayList<>(handful.size());
        for (Arrived arrived : handful) {
            pending.add(new Pending(arrived.line().number(), answer(arrived)));
        }
        return pending.stream()
                .map(item -> new Answered(item.line(), item.answer().join()))
                .toList();
    }

    private CompletableFuture<Answer> answer(Arrived arrived) {
        byte[] content = arrived.line().content();
        if (content == null) {
            return CompletableFuture.completedFuture(intake.refused(feed, Problem.tooLarge("A line", feed.maxBody())));
        } else if (brokerGone) {
            return CompletableFuture.completedFuture(intake.refused(feed, Intake.unavailable()));
        }
        return intake.take(feed, ItemType.JSON, MEDIA_TYPE, content, arrived.at(), traceparent)
                .thenApply(answer -> {
                    if (answer instanceof Answer.Refused(Problem problem)
                            && problem.kind() == ProblemKind.UNAVAILABLE) {
                        brokerGone = true;
                    }
                    return answer;
                });
    }

    private List<Answered> refuse(List<Arrived> handful, Problem problem) {
        return handful.stream()
                .map(arrived -> new Answered(arrived.line().number(), intake.refused(feed, problem)))
                .toList();
    }
}
