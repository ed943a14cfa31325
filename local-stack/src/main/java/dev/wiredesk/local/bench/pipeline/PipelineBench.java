package dev.wiredesk.local.bench.pipeline;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.bench.Articles;
import dev.wiredesk.local.bench.BenchStack;
import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.Load;
import dev.wiredesk.local.bench.NodeClient;
import dev.wiredesk.local.bench.ProcessUse;
import dev.wiredesk.local.bench.Watch;
import dev.wiredesk.local.bench.WireCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures the whole pipeline on engines and processes of its own: how soon articles can be found at the pace of the
 * world's news, and how many go through a second, beside the same finished documents sent straight to the index.
 */
public final class PipelineBench implements AutoCloseable {
    private static final long SEED = 20_261_123;
    private static final String IDENTITY = "urn:bench:";
    private static final int BATCH_ITEMS = 500;
    private static final int DIFFERENT = 2_000;

    /** Seconds. Single articles go through other code than batches do, which the JVMs compile when they meet it. */
    private static final int COMPILING = 180;

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is written of each article; those that are not there are left out. */
    private static final List<String> ALIASES = List.of("articles", "article-versions");

    private final Settings settings;
    private final Consumer<String> progress;
    private final BenchStack stack;

    /**
     * What to measure.
     *
     * @param perSecond articles of the steady load
     * @param seconds of the steady load
     * @param articles of each round at full speed, about
     * @param uploads batches at a time
     * @param recordings a directory for a flight recording of each service; null: none
     */
    public record Settings(
            int perSecond,
            int seconds,
            int articles,
            int rounds,
            int uploads,
            @Nullable Path recordings) {}

    /** The running pipeline. */
    private record Pipeline(
            KafkaBroker broker,
            ElasticsearchNode node,
            BenchStack.Running ingest,
            BenchStack.Running enrich,
            BenchStack.Running search) {

        Map<String, BenchStack.Running> services() {
            Map<String, BenchStack.Running> services = new LinkedHashMap<>();
            services.put("ingest", ingest);
            services.put("enrich", enrich);
            services.put("search", search);
            return services;
        }

        Map<String, Long> processes() {
            Map<String, Long> processes = new LinkedHashMap<>();
            services()
                    .forEach((name, service) ->
                            processes.put(name, service.service().pid()));
            processes.put("kafka", broker.pid());
            processes.put("elasticsearch", node.pid());
            processes.put("load", ProcessHandle.current().pid());
            return processes;
        }
    }

    /** @param progress hears what is being done */
    public PipelineBench(Settings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.stack = new BenchStack();
    }

    /** Starts everything, measures, and leaves what runs to {@link #close()}. */
    public PipelineReport run() throws IOException, InterruptedException {
        progress.accept("Making " + DIFFERENT + " articles");
        List<Articles.Article> articles =
                new WireCopy(Checkout.find().root().resolve("gold"), SEED, Instant.now()).take(DIFFERENT);
        Pipeline pipeline = start();
        Load load = new Load(pipeline.ingest.port(), BenchStack.KEY, "application/json", articles);
        progress.accept("Warming up");
        saturate(pipeline, load, settings.articles());
        Map<String, Watch> watches = new LinkedHashMap<>();
        pipeline.services()
                .forEach((name, service) -> watches.put(
                        name, new Watch(service.management(), service.service().pid())));
        Map<String, Watch.Seen> seen = new LinkedHashMap<>();
        try {
            PipelineReport.Steady compiling = steady(pipeline, "compiling", articles, COMPILING);
            PipelineReport.Steady steady = steady(pipeline, "steady", articles, settings.seconds());
            List<PipelineReport.Round> rounds = new ArrayList<>();
            for (int round = 1; round <= settings.rounds(); round++) {
                rounds.add(round(round, pipeline, load));
            }
            for (Map.Entry<String, Watch> watch : watches.entrySet()) {
                seen.put(watch.getKey(), watch.getValue().end());
            }
            return new PipelineReport(
                    Runtime.getRuntime().availableProcessors(), load.averageBytes(), compiling, steady, rounds, seen);
        } finally {
            watches.values().forEach(Watch::close);
        }
    }

    private Pipeline start() throws IOException {
        progress.accept("Starting the engines");
        KafkaBroker broker = stack.broker();
        ElasticsearchNode node = stack.node();
        progress.accept("Starting the services");
        return new Pipeline(
                broker,
                node,
                stack.ingest(broker, recording("ingest")),
                stack.enrich(broker, recording("enrich")),
                stack.search(broker, node.uri(), recording("search")));
    }

    private @Nullable Path recording(String service) throws IOException {
        return settings.recordings() == null
                ? null
                : Files.createDirectories(settings.recordings().toAbsolutePath())
                        .resolve(service + ".jfr");
    }

    private PipelineReport.Steady steady(Pipeline pipeline, String name, List<Articles.Article> articles, int seconds)
            throws IOException, InterruptedException {
        if (settings.seconds() == 0) {
            return new PipelineReport.Steady(0, 0, 0, new Latencies().summary(), 0);
        }
        progress.accept("%d articles a second for %d s (%s)".formatted(settings.perSecond(), seconds, name));
        return new SteadyLoad(pipeline.ingest.port(), pipeline.node.uri(), name, articles)
                .run(settings.perSecond(), seconds);
    }

    private PipelineReport.Round round(int number, Pipeline pipeline, Load load)
            throws IOException, InterruptedException {
        String of = "Round " + number + " of " + settings.rounds() + ": ";
        progress.accept(of + settings.articles() + " articles through the pipeline");
        Map<String, Duration> before = use(pipeline);
        Saturated saturated = saturate(pipeline, load, settings.articles());
        Map<String, Double> micros = new LinkedHashMap<>();
        use(pipeline)
                .forEach((process, after) ->
                        micros.put(process, micros(before.getOrDefault(process, Duration.ZERO), after, saturated)));
        progress.accept(of + "their documents in bare bulk requests");
        BareLoad bare = new BareLoad(pipeline.node.uri());
        Path files = Files.createDirectories(stack.files().resolve("bulk-" + number));
        for (String alias : ALIASES) {
            bare.take(alias, saturated::has, files);
        }
        Duration idle = ProcessUse.processor(pipeline.node.pid());
        double bareSeconds = bare.run();
        return new PipelineReport.Round(
                saturated.articles(),
                saturated.seconds(),
                saturated.stageSeconds(),
                micros,
                bare.documents(),
                micros(idle, ProcessUse.processor(pipeline.node.pid()), saturated),
                bareSeconds);
    }

    private static double micros(Duration before, Duration after, Saturated saturated) {
        return after.minus(before).toNanos() / 1e3 / saturated.articles();
    }

    private static Map<String, Duration> use(Pipeline pipeline) {
        Map<String, Duration> use = new LinkedHashMap<>();
        pipeline.processes().forEach((name, pid) -> use.put(name, ProcessUse.processor(pid)));
        return use;
    }

    /**
     * Articles that went through at full speed.
     *
     * @param first number of the first
     * @param last number of the last
     */
    private record Saturated(long first, long last, long articles, double seconds, Map<String, Double> stageSeconds) {

        /** Whether a document is one of those. */
        boolean has(JsonNode document) {
            String identity = document.path("identity").asString("");
            if (!identity.startsWith(IDENTITY)) {
                return false;
            }
            long number = Long.parseLong(identity.substring(IDENTITY.length()));
            return number >= first && number <= last;
        }
    }

    private Saturated saturate(Pipeline pipeline, Load load, int articles) throws IOException, InterruptedException {
        Map<String, BenchStack.Running> before = pipeline.services();
        // That it is through shows in what is found.
        before.remove("search");
        try (NodeClient client = new NodeClient(pipeline.node.uri());
                Stages stages = new Stages(before)) {
            long already = client.count("articles");
            long first = load.reserve(0);
            long begun = System.nanoTime();
            CompletableFuture<Load.Outcome> sending = CompletableFuture.supplyAsync(
                    () -> send(load, articles), task -> Thread.ofPlatform().start(task));
            Load.Outcome sent = null;
            long end = begun + PATIENCE.toNanos();
            while (sent == null || client.count("articles") - already < sent.accepted()) {
                if (System.nanoTime() > end) {
                    throw new IOException("Not all articles can be found after " + PATIENCE.toMinutes() + " minutes");
                }
                Thread.sleep(LOOK_EVERY);
                if (sent == null && sending.isDone()) {
                    sent = sending.join();
                }
                if (sent != null) {
                    stages.look(sent.accepted());
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (sent.refused() > 0) {
                throw new IOException("Ingest refused " + sent.refused() + " articles: " + sent.statuses());
            }
            Map<String, Double> through = new LinkedHashMap<>();
            through.put("accepted", sent.seconds());
            through.putAll(stages.throughAfter());
            return new Saturated(first, load.reserve(0) - 1, sent.accepted(), seconds, through);
        }
    }

    private Load.Outcome send(Load load, int articles) {
        AtomicInteger asked = new AtomicInteger();
        // Each connection asks once more than it sends.
        int times = Math.ceilDiv(articles, BATCH_ITEMS) + settings.uploads();
        try {
            return load.batches(settings.uploads(), BATCH_ITEMS, () -> asked.getAndIncrement() < times);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Ends everything that was started and removes its files; can be called at any time, and from another thread. */
    @Override
    public void close() throws IOException {
        stack.close();
    }
}
