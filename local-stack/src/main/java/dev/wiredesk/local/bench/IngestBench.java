package dev.wiredesk.local.bench;

import dev.wiredesk.local.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures ingest beside a bare producer: the same records, the same broker, one after the other in one run. */
public final class IngestBench implements AutoCloseable {
    private static final long SEED = 20_261_125;

    /** Loads take turns, as the compiler throws away what it made for one of them when it first sees another. */
    private static final int WARM_UP_ROUNDS = 3;

    /** In each round; with fewer it is still compiling while it is measured. */
    private static final int WARM_UP_ARTICLES = 80_000;

    private static final int BATCH_ITEMS = 1_000;
    private static final int BARE_RECORDS = 10_000;

    /** In an outage: more than ingest has room for. */
    private static final int OUTAGE_UPLOADS = 16;

    private static final Duration RETURN_PATIENCE = Duration.ofMinutes(1);

    private final Settings settings;
    private final Consumer<String> progress;
    private final BenchStack stack;

    /**
     * What to measure.
     *
     * @param format {@code wiredesk} or {@code ninjs}
     * @param different articles made; they are sent again and again, with other identities
     * @param seconds of each load in each round
     * @param connections that send single articles
     * @param uploads batches at a time
     * @param uploadBytes size of one long document; 0: none
     * @param outageSeconds how long to load ingest while its broker is stopped; 0: not at all
     * @param recording where to write a flight recording of ingest; null: nowhere
     */
    public record Settings(
            String format,
            int different,
            int rounds,
            int seconds,
            int connections,
            int uploads,
            long uploadBytes,
            int outageSeconds,
            @Nullable Path recording) {}

    /** @param progress hears what is being done */
    public IngestBench(Settings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.stack = new BenchStack();
    }

    /** Starts everything, measures, and leaves what runs to {@link #close()}. */
    public IngestReport run() throws IOException, InterruptedException {
        progress.accept("Making " + settings.different() + " articles");
        List<Articles.Article> articles = new Articles(SEED, settings.format()).take(settings.different());
        progress.accept("Starting the broker");
        KafkaBroker broker = stack.broker();
        progress.accept("Starting ingest");
        BenchStack.Running ingest = stack.ingest(broker, settings.recording());
        String type = settings.format().equals("ninjs") ? "application/ninjs+json" : "application/json";
        Load load = new Load(ingest.port(), BenchStack.KEY, type, articles);
        progress.accept("Warming up");
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            load.batches(settings.uploads(), BATCH_ITEMS, times(WARM_UP_ARTICLES / BATCH_ITEMS));
            load.singles(settings.connections(), times(WARM_UP_ARTICLES / 8));
        }
        BenchStack.Bare bare = stack.bareProducer(broker, BARE_RECORDS);
        BenchStack.Bare.Run about = bare.run(settings.seconds());

        List<IngestReport.Round> rounds = new ArrayList<>();
        Watch.Seen underLoad;
        try (Watch watch = new Watch(ingest.management(), ingest.service().pid())) {
            for (int round = 1; round <= settings.rounds(); round++) {
                IngestReport.Round measured = round(round, load, bare, new Meter(ingest, broker));
                rounds.add(measured);
                progress.accept("Round %d: %,.0f articles/s in batches, %,.0f singly, %,.0f bare"
                        .formatted(
                                round,
                                measured.batch().rate(),
                                measured.singles().rate(),
                                measured.bare().rate()));
            }
            underLoad = watch.end();
        }
        IngestReport.Upload upload =
                settings.uploadBytes() == 0 ? null : new LongUpload(load, ingest).run(settings, progress);
        IngestReport.Outage outage = settings.outageSeconds() == 0 ? null : outage(load, broker, ingest);
        return new IngestReport(
                new IngestReport.Machine(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().toString()),
                new IngestReport.Copy(
                        settings.format(),
                        settings.different(),
                        load.averageBytes(),
                        about.bytesPerRecord(),
                        about.compressionRate()),
                rounds,
                IngestReport.Rates.of(rounds),
                underLoad,
                upload,
                outage);
    }

    private IngestReport.Round round(int number, Load load, BenchStack.Bare bare, Meter meter)
            throws IOException, InterruptedException {
        String of = "Round " + number + " of " + settings.rounds() + ": ";
        progress.accept(of + settings.uploads() + " batches at a time");
        meter.begin(ProcessHandle.current().pid());
        Load.Outcome batches = load.batches(settings.uploads(), BATCH_ITEMS, during(settings.seconds()));
        IngestReport.Measured batch = meter.end(batches);
        progress.accept(of + "the bare producer");
        meter.begin(bare.pid());
        BenchStack.Bare.Run run = bare.run(settings.seconds());
        IngestReport.Measured alone =
                new IngestReport.Measured(run.perSecond(), Map.of(), null, meter.cost(run.acknowledged()));
        progress.accept(of + "single articles on " + settings.connections() + " connections");
        meter.begin(ProcessHandle.current().pid());
        Load.Outcome posts = load.singles(settings.connections(), during(settings.seconds()));
        return new IngestReport.Round(batch, alone, meter.end(posts));
    }

    /** Processor time of the processes between two moments. */
    private static final class Meter {
        private final long ingest;
        private final long broker;
        private long client;
        private List<Duration> before = List.of();

        Meter(BenchStack.Running ingest, KafkaBroker broker) {
            this.ingest = ingest.service().pid();
            this.broker = broker.pid();
        }

        void begin(long clientPid) {
            client = clientPid;
            before = now();
        }

        private List<Duration> now() {
            return List.of(ProcessUse.processor(client), ProcessUse.processor(ingest), ProcessUse.processor(broker));
        }

        IngestReport.Cost cost(long articles) {
            List<Duration> after = now();
            double[] micros = new double[after.size()];
            for (int i = 0; i < micros.length; i++) {
                micros[i] = after.get(i).minus(before.get(i)).toNanos() / 1e3 / Math.max(1, articles);
            }
            return new IngestReport.Cost(micros[0], micros[1], micros[2]);
        }

        IngestReport.Measured end(Load.Outcome outcome) {
            return new IngestReport.Measured(
                    outcome.perSecond(), outcome.statuses(), outcome.latency(), cost(outcome.accepted()));
        }
    }

    private IngestReport.Outage outage(Load load, KafkaBroker broker, BenchStack.Running ingest)
            throws InterruptedException {
        progress.accept("Stopping the broker, and going on for " + settings.outageSeconds() + " s");
        broker.stop();
        Load.Outcome singles;
        Load.Outcome batches;
        Watch.Seen seen;
        try (Watch watch = new Watch(ingest.management(), ingest.service().pid())) {
            BooleanSupplier goOn = during(settings.outageSeconds());
            CompletableFuture<Load.Outcome> beside = CompletableFuture.supplyAsync(
                    () -> batches(load, goOn), task -> Thread.ofPlatform().start(task));
            singles = load.singles(settings.connections(), goOn);
            batches = beside.join();
            seen = watch.end();
        }
        progress.accept("Starting the broker again");
        broker.restart();
        long back = System.nanoTime();
        boolean accepted = false;
        BooleanSupplier patience = during((int) RETURN_PATIENCE.toSeconds());
        while (!accepted && patience.getAsBoolean()) {
            accepted = load.singles(1, times(1)).accepted() > 0;
        }
        if (!accepted) {
            throw new IllegalStateException("Ingest accepts nothing though its broker is back");
        }
        return new IngestReport.Outage(
                settings.outageSeconds(),
                singles.statuses(),
                batches.statuses(),
                singles.accepted() + batches.accepted(),
                singles.retryAfter() + batches.retryAfter(),
                seen,
                (System.nanoTime() - back) / 1e9);
    }

    private static Load.Outcome batches(Load load, BooleanSupplier goOn) {
        try {
            return load.batches(OUTAGE_UPLOADS, BATCH_ITEMS, goOn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static BooleanSupplier during(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() < end;
    }

    /** About so many requests. */
    private static BooleanSupplier times(int requests) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() <= requests;
    }

    /** Ends everything that was started and removes its files; can be called at any time, and from another thread. */
    @Override
    public void close() throws IOException {
        stack.close();
    }
}
