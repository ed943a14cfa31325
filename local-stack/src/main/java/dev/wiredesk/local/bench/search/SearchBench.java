package dev.wiredesk.local.bench.search;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.bench.BenchStack;
import dev.wiredesk.local.bench.Client;
import dev.wiredesk.local.bench.Latencies;
import dev.wiredesk.local.bench.Load;
import dev.wiredesk.local.bench.NodeClient;
import dev.wiredesk.local.bench.WireCopy;
import dev.wiredesk.local.bench.search.DeskQueries.DeskQuery;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how soon searches are answered, on engines and processes of its own, beside the searches that the service made of
 * them sent straight to the node: what it sends is taken down first, and is asked of both in turn.
 */
public final class SearchBench implements AutoCloseable {
    private static final long SEED = 20_261_124;
    private static final int DIFFERENT = 5_000;
    private static final int BATCH_ITEMS = 500;
    private static final int WARM_UP = 50;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final byte[] NOTHING = new byte[0];

    private final Settings settings;
    private final Consumer<String> progress;
    private final BenchStack stack;
    private final Instant latest = Instant.now();

    /**
     * What to measure.
     *
     * @param stories in the index
     * @param samples of each query
     */
    public record Settings(int stories, int samples) {}

    /** A query with the searches that the service makes of it, and what was measured of both. */
    private record Measured(
            DeskQuery query, long total, List<SearchTap.Search> searches, Latencies search, Latencies straight) {}

    /** @param progress hears what is being done */
    public SearchBench(Settings settings, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.stack = new BenchStack();
    }

    /** Starts everything, measures, and leaves what runs to {@link #close()}. */
    public SearchReport run() throws IOException, InterruptedException {
        progress.accept("Starting the engines");
        KafkaBroker broker = stack.broker();
        ElasticsearchNode node = stack.node();
        List<Measured> queries;
        try (SearchTap tap = new SearchTap(node.uri())) {
            progress.accept("Starting the services");
            BenchStack.Running tapped = stack.search(broker, tap.uri(), null);
            fill(broker, node.uri());
            queries = takeDown(tapped, tap, node.uri());
            tapped.service().stop();
        }
        progress.accept("Starting search once more, with nothing before the node");
        BenchStack.Running search = stack.search(broker, node.uri(), null);
        measure(queries, search, node.uri());
        return report(queries, node.uri());
    }

    private void fill(KafkaBroker broker, URI node) throws IOException, InterruptedException {
        int different = Math.min(settings.stories(), DIFFERENT);
        BenchStack.Running ingest = stack.ingest(broker, null);
        BenchStack.Running enrich = stack.enrich(broker, null);
        progress.accept("Pushing %,d stories".formatted(different));
        WireCopy copy = new WireCopy(Checkout.find().root().resolve("gold"), SEED, latest);
        Load load = new Load(ingest.port(), BenchStack.KEY, "application/json", copy.take(different));
        AtomicInteger asked = new AtomicInteger();
        int times = Math.ceilDiv(different, BATCH_ITEMS);
        Load.Outcome sent = load.batches(1, BATCH_ITEMS, () -> asked.getAndIncrement() < times);
        try (NodeClient client = new NodeClient(node)) {
            await(() -> client.count("articles") >= sent.accepted());
            ingest.service().stop();
            enrich.service().stop();
            new Copies(node, latest, SEED)
                    .fill(
                            client.count("articles"),
                            settings.stories(),
                            there -> progress.accept("%,d of %,d stories".formatted(there, settings.stories())));
            progress.accept("Waiting until the node has merged what it has");
            await(() -> client.json("GET", "/articles/_stats/merge", "")
                            .at("/_all/total/merges/current")
                            .asInt()
                    == 0);
        }
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("The index is not ready after " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE);
        }
    }

    private List<Measured> takeDown(BenchStack.Running search, SearchTap tap, URI node) throws IOException {
        List<Measured> queries = new ArrayList<>();
        try (NodeClient client = new NodeClient(node);
                Client connection = new Client(search.port())) {
            for (DeskQuery query : DeskQueries.about(client, latest)) {
                tap.taken();
                JsonNode answer = JsonMapper.shared().readTree(connection.exchange("GET", query.path(), "", NOTHING));
                queries.add(new Measured(
                        query, answer.path("total").asLong(), tap.taken(), new Latencies(), new Latencies()));
            }
        }
        return queries;
    }

    private void measure(List<Measured> queries, BenchStack.Running search, URI node) throws IOException {
        try (Client service = new Client(search.port());
                Client straight = new Client(node.getPort())) {
            progress.accept("Warming up");
            for (int i = 0; i < WARM_UP; i++) {
                for (Measured query : queries) {
                    ask(query, service);
                    askStraight(query, straight);
                }
            }
            progress.accept("Asking %d queries %d times each".formatted(queries.size(), settings.samples()));
            for (int i = 0; i < settings.samples(); i++) {
                for (Measured query : queries) {
                    // In turn, so that neither always finds what the other has just had read.
                    if (i % 2 == 0) {
                        query.search().add(ask(query, service));
                        query.straight().add(askStraight(query, straight));
                    } else {
                        query.straight().add(askStraight(query, straight));
                        query.search().add(ask(query, service));
                    }
                }
            }
        }
    }

    private static long ask(Measured query, Client service) throws IOException {
        long begun = System.nanoTime();
        service.exchange("GET", query.query().path(), "", NOTHING);
        return System.nanoTime() - begun;
    }

    private static long askStraight(Measured query, Client node) throws IOException {
        long begun = System.nanoTime();
        for (SearchTap.Search search : query.searches()) {
            node.exchange("POST", search.path(), search.headers(), search.body().getBytes(StandardCharsets.UTF_8));
        }
        return System.nanoTime() - begun;
    }

    private SearchReport report(List<Measured> queries, URI node) throws IOException {
        Latencies search = new Latencies();
        Latencies straight = new Latencies();
        Map<String, SearchReport.Query> reports = new LinkedHashMap<>();
        for (Measured query : queries) {
            search.addAll(query.search());
            straight.addAll(query.straight());
            reports.put(
                    query.query().name(),
                    new SearchReport.Query(
                            query.query().name(),
                            query.query().path(),
                            query.total(),
                            query.search().summary(),
                            query.straight().summary()));
        }
        try (NodeClient client = new NodeClient(node)) {
            return new SearchReport(
                    Runtime.getRuntime().availableProcessors(),
                    client.count("articles"),
                    client.json("GET", "/articles/_stats/store", "")
                            .at("/_all/total/store/size_in_bytes")
                            .asLong(),
                    List.copyOf(reports.values()),
                    search.summary(),
                    straight.summary());
        }
    }

    /** Ends everything that was started and removes its files; can be called at any time, and from another thread. */
    @Override
    public void close() throws IOException {
        stack.close();
    }
}
