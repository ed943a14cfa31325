package dev.wiredesk.local.kafka;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The measure that ingest is held against: sends records that are on a topic already, as they are, into another topic
 * like it, and does nothing else. It runs on request, {@code POST /run?seconds=10}, and answers with the records
 * acknowledged and the seconds that took.
 */
public final class BareProducer {
    /** What is kept in memory to be sent again and again. */
    private static final int MOST_BYTES = 128 << 20;

    @SuppressWarnings("ArrayRecordComponent") // Sent on, never compared.
    private record Sent(String key, byte[] value, Headers headers) {}

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final List<Sent> records;
    private int next;

    private BareProducer(Properties settings, String topic, List<Sent> records) {
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
        this.records = records;
    }

    /**
     * Runs until the process is stopped.
     *
     * @param arguments the port to be asked at, the topic that has the records, the one to send to, how many records to
     *     take, then the producer's settings as {@code name=value}
     */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Properties settings = new Properties();
        for (String setting : List.of(arguments).subList(4, arguments.length)) {
            String[] parts = setting.split("=", 2);
            settings.setProperty(parts[0], parts[1]);
        }
        createLike(settings, arguments[1], arguments[2]);
        List<Sent> records = read(settings, arguments[1], Integer.parseInt(arguments[3]));
        BareProducer bare = new BareProducer(settings, arguments[2], records);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/ready", exchange -> answer(exchange, Integer.toString(records.size())));
        server.createContext("/run", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            answer(exchange, bare.run(Integer.parseInt(query.substring("seconds=".length()))));
        });
        server.start();
    }

    private static Map<String, Object> connection(Properties settings) {
        return new HashMap<>(Map.of("bootstrap.servers", settings.getProperty("bootstrap.servers")));
    }

    private static void createLike(Properties settings, String model, String name)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection(settings))) {
            TopicDescription described = Objects.requireNonNull(
                    admin.describeTopics(List.of(model)).allTopicNames().get().get(model));
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, model);
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            Map<String, String> own = new HashMap<>();
            config.entries().stream()
                    .filter(entry -> !entry.isDefault())
                    .forEach(entry -> own.put(entry.name(), entry.value()));
            int partitions = described.partitions().size();
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(own)))
                    .all()
                    .get();
        }
    }

    private static List<Sent> read(Properties settings, String topic, int count) {
        Map<String, Object> consumer = connection(settings);
        consumer.put("max.partition.fetch.bytes", 4 << 20);
        List<Sent> records = new ArrayList<>(count);
        try (KafkaConsumer<String, byte[]> log =
                new KafkaConsumer<>(consumer, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = log.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            log.assign(partitions);
            log.seekToBeginning(partitions);
            long available = log.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long bytes = 0;
            while (records.size() < Math.min(count, available) && bytes < MOST_BYTES) {
                for (ConsumerRecord<String, byte[]> found : log.poll(Duration.ofSeconds(1))) {
                    if (records.size() < count && bytes < MOST_BYTES) {
                        records.add(new Sent(found.key(), found.value(), found.headers()));
                        bytes += found.value().length;
                    }
                }
            }
        }
        // A consumer gets them partition by partition, which nobody sends them in.
        Collections.shuffle(records, new Random(1));
        return records;
    }

    private String run(int seconds) {
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            Sent record = records.get(next);
            next = (next + 1) % records.size();
            var _ = producer.send(
                    new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()),
                    (metadata, failure) -> (failure == null ? acknowledged : failed).incrementAndGet());
        }
        producer.flush();
        double took = (System.nanoTime() - begin) / 1e9;
        return "{\"acknowledged\":" + acknowledged + ",\"failed\":" + failed + ",\"seconds\":" + took
                + ",\"bytesPerRecord\":" + averageSize() + ",\"compressionRate\":" + metric("compression-rate-avg")
                + "}";
    }

    private long averageSize() {
        return records.stream().mapToLong(record -> record.value().length).sum() / Math.max(1, records.size());
    }

    private double metric(String name) {
        return producer.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name)
                        && entry.getKey().group().equals("producer-metrics"))
                .map(entry -> (Double) entry.getValue().metricValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void answer(HttpExchange exchange, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
