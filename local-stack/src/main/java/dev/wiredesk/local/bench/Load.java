package dev.wiredesk.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends articles to ingest over plain blocking connections, one thread each, and keeps what was answered. */
public final class Load {
    private static final Pattern COUNTS = Pattern.compile("\\{\"accepted\":(\\d+),\"refused\":(\\d+)");

    private final int port;
    private final String key;
    private final String contentType;
    private final List<Articles.Article> articles;
    private final List<byte[]> bytes;
    private final AtomicLong numbers = new AtomicLong();

    /** @param contentType of a single article */
    public Load(int port, String key, String contentType, List<Articles.Article> articles) {
        this.port = port;
        this.key = key;
        this.contentType = contentType;
        this.articles = articles;
        this.bytes = articles.stream().map(Articles.Article::bytes).toList();
    }

    /**
     * What came of a load.
     *
     * @param statuses requests by their status; those without an answer under what happened to them
     * @param retryAfter answers that told when to come back
     */
    public record Outcome(
            long accepted,
            long refused,
            double seconds,
            Map<String, Long> statuses,
            long retryAfter,
            Latencies.Summary latency) {

        public double perSecond() {
            return accepted / seconds;
        }
    }

    /** What one thread saw. */
    private static final class Seen {
        private final Latencies latencies = new Latencies();
        private final Map<String, Long> statuses = new TreeMap<>();
        private long accepted;
        private long refused;
        private long retryAfter;

        void answered(HttpConnection.Head head, long begin) {
            latencies.add(System.nanoTime() - begin);
            statuses.merge(Integer.toString(head.status()), 1L, Long::sum);
            retryAfter += head.retryAfter() == null ? 0 : 1;
        }
    }

    /** One connection's work: sends something, reads the answer. */
    @FunctionalInterface
    private interface Exchange {
        HttpConnection.Head exchange(HttpConnection connection, Seen seen) throws IOException;
    }

    /** Single articles over so many connections, each sent as soon as the one before is answered. */
    Outcome singles(int connections, BooleanSupplier goOn) throws InterruptedException {
        return run(connections, goOn, () -> {
            byte[] request = new byte[64 * 1024];
            return (connection, seen) -> {
                long number = numbers.getAndIncrement();
                int which = (int) (number % bytes.size());
                byte[] body = bytes.get(which);
                byte[] head = HttpConnection.head("/v1/articles", key, contentType, body.length);
                System.arraycopy(head, 0, request, 0, head.length);
                place(request, head.length, which, number);
                connection.send(request, head.length + body.length);
                HttpConnection.Head answer = connection.receive();
                connection.body(answer).skip(Long.MAX_VALUE);
                if (answer.status() == 202) {
                    seen.accepted++;
                } else {
                    seen.refused++;
                }
                return answer;
            };
        });
    }

    /** Uploads of so many articles each over so many connections. */
    public Outcome batches(int connections, int items, BooleanSupplier goOn) throws InterruptedException {
        return run(connections, goOn, () -> {
            byte[] block = new byte[64 * 1024];
            return (connection, seen) -> {
                long first = reserve(items);
                upload(connection, first, items, block);
                HttpConnection.Head answer = connection.receive();
                count(connection.body(answer), items, answer.status(), seen);
                return answer;
            };
        });
    }

    /** The numbers of so many articles, from the one returned on. */
    public long reserve(long items) {
        return numbers.getAndAdd(items);
    }

    /** Bytes of an article. */
    public long averageBytes() {
        return Math.round(
                bytes.stream().mapToInt(article -> article.length).average().orElse(0));
    }

    /** How many articles make a document of at least so many bytes. */
    long itemsOf(long size) {
        long all = bytes.stream().mapToLong(article -> article.length + 1).sum();
        long items = size / all * bytes.size();
        long total = size / all * all;
        for (int i = 0; total < size; i++) {
            total += bytes.get(i % bytes.size()).length + 1;
            items++;
        }
        return items;
    }

    /** Sends one document of many articles, made as it is sent. */
    long upload(HttpConnection connection, long first, long items, byte[] block) throws IOException {
        long length = 0;
        for (long number = first; number < first + items; number++) {
            length += bytes.get((int) (number % bytes.size())).length + 1;
        }
        byte[] head = HttpConnection.head("/v1/articles/batch", key, "application/x-ndjson", length);
        connection.send(head, head.length);
        int filled = 0;
        for (long number = first; number < first + items; number++) {
            int which = (int) (number % bytes.size());
            int size = bytes.get(which).length;
            if (filled + size + 1 > block.length) {
                connection.send(block, filled);
                filled = 0;
            }
            place(block, filled, which, number);
            filled += size;
            block[filled++] = '\n';
        }
        connection.send(block, filled);
        return length;
    }

    private void place(byte[] target, int at, int which, long number) {
        byte[] body = bytes.get(which);
        System.arraycopy(body, 0, target, at, body.length);
        int digit = at + articles.get(which).number() + Articles.Article.DIGITS - 1;
        for (long rest = number; rest > 0; rest /= 10) {
            target[digit--] = (byte) ('0' + rest % 10);
        }
    }

    private static void count(InputStream body, int items, int status, Seen seen) throws IOException {
        byte[] start = body.readNBytes(64);
        body.skip(Long.MAX_VALUE);
        Matcher counts = COUNTS.matcher(new String(start, StandardCharsets.US_ASCII));
        if (status < 300 && counts.lookingAt()) {
            seen.accepted += Long.parseLong(counts.group(1));
            seen.refused += Long.parseLong(counts.group(2));
        } else {
            seen.refused += items;
        }
    }

    private Outcome run(int connections, BooleanSupplier goOn, Callable<Exchange> exchanges)
            throws InterruptedException {
        long begin = System.nanoTime();
        List<Future<Seen>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> drive(exchanges.call(), goOn)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Latencies latencies = new Latencies();
        Map<String, Long> statuses = new TreeMap<>();
        long accepted = 0;
        long refused = 0;
        long retryAfter = 0;
        for (Future<Seen> each : all) {
            Seen seen = result(each);
            latencies.addAll(seen.latencies);
            seen.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
            accepted += seen.accepted;
            refused += seen.refused;
            retryAfter += seen.retryAfter;
        }
        return new Outcome(accepted, refused, seconds, statuses, retryAfter, latencies.summary());
    }

    private Seen drive(Exchange exchange, BooleanSupplier goOn) throws IOException, InterruptedException {
        Seen seen = new Seen();
        while (goOn.getAsBoolean()) {
            try (HttpConnection connection = new HttpConnection(port)) {
                boolean open = true;
                while (open && goOn.getAsBoolean()) {
                    long begin = System.nanoTime();
                    HttpConnection.Head answer = exchange.exchange(connection, seen);
                    seen.answered(answer, begin);
                    open = !answer.closes();
                }
            } catch (IOException e) {
                seen.statuses.merge(e.getClass().getSimpleName(), 1L, Long::sum);
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        return seen;
    }

    private static Seen result(Future<Seen> each) throws InterruptedException {
        try {
            return each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
