package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.document.DocumentType;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.document.Parts;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.RateLimits;
import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.publish.RememberedRules;
import dev.wiredesk.ingest.publish.RequestTrace;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;

/** Takes documents of many items, from wherever they come. */
@Component
public class Batches {
    /** What is read ahead. */
    private static final int SLACK = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Intake intake;
    private final InFlight inFlight;
    private final RateLimits rates;
    private final RememberedRules rules;
    private final RequestTrace trace;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Batches(Intake intake, InFlight inFlight, RateLimits rates, RememberedRules rules, RequestTrace trace) {
        this.intake = intake;
        this.inFlight = inFlight;
        this.rates = rates;
        this.rules = rules;
        this.trace = trace;
    }

    /**
     * Takes everything in while it arrives, and waits until each item has its answer.
     *
     * @param content unpacked
     * @return to be closed
     * @throws ZipException where unpacking fails before there was any item
     * @throws EOFException where what is packed is cut short before there was any item
     */
    public Results take(Feed feed, DocumentType type, Envelope envelope, InputStream content)
            throws IOException, InterruptedException {
        try (InFlight.Hold room = inFlight.open()) {
            // An item that is being read and the handful before it; what is larger than an item is not kept.
            long most = (long) envelope.limit() + Batch.HANDFUL_SIZE + SLACK;
            return new Batch(feed, intake, rates, executor, room, trace.traceparent())
                    .take(type.open(new HeldStream(content, room, most, PATIENCE), envelope, rules.of(feed.name())));
        }
    }

    /**
     * Takes in a document that is in memory as a whole, for which the caller holds the room.
     *
     * @param content unpacked
     * @return to be closed
     */
    public Results take(Feed feed, DocumentType type, Envelope envelope, byte[] content)
            throws IOException, InterruptedException {
        return take(feed, type.open(new ByteArrayInputStream(content), envelope, rules.of(feed.name())));
    }

    /** The same where its parts have been looked into. */
    Results take(Feed feed, Parts parts) throws IOException, InterruptedException {
        try (InFlight.Hold none = inFlight.open()) {
            return new Batch(feed, intake, rates, executor, none, trace.traceparent()).take(parts);
        }
    }

    @PreDestroy
    void close() {
        executor.close();
    }
}
