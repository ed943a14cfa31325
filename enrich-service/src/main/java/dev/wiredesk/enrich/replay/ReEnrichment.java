package dev.wiredesk.enrich.replay;

import dev.wiredesk.contracts.Topics;
import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.stream.EnrichmentAnew;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Enriches everything that was received until now once more. How far it is stands in a consumer group of its own for each
 * version of the rules, so that a run that was ended at any moment is taken up by the next; what both publish is the same
 * to who indexes it. Those who consume live notice nothing: they are in another group.
 */
class ReEnrichment {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LEFT_SHOWN = 10;

    private final Enricher enricher;
    private final EnrichmentAnew anew;
    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;
    private final ReplaySettings settings;
    private final Progress progress;

    ReEnrichment(
            Enricher enricher,
            EnrichmentAnew anew,
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            ReplaySettings settings,
            Progress progress) {
        this.enricher = enricher;
        this.anew = anew;
        this.consumers = consumers;
        this.admin = admin;
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns when the log has it all. */
    void run(Options options) throws InterruptedException {
        try (Consumer<byte[], byte[]> received = consumer();
                IndexLag lag = new IndexLag(admin.getConfigurationProperties(), settings.indexGroup());
                ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
            List<TopicPartition> partitions = received.partitionsFor(Topics.RECEIVED).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            received.assign(partitions);
            if (options.again()) {
                received.seekToBeginning(partitions);
            }
            Map<TopicPartition, Long> ends = received.endOffsets(partitions);
            long total = left(received, ends);
            progress.say(
                    total == 0
                            ? "Everything that was received has been enriched once more by %s; --again does so again"
                                    .formatted(enricher.version())
                            : "Enriching %,d records once more, by %s".formatted(total, enricher.version()));
            long articles = 0;
            long leftAsTheyWere = 0;
            for (long left = total; left > 0; left = left(received, ends)) {
                awaitRoom(lag, options.ahead(), total - left, total);
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                received.poll(POLL).forEach(records::add);
                EnrichmentAnew.Published published = anew.publish(records, workers);
                received.commitSync();
                articles += published.articles();
                for (EnrichmentAnew.Left each : published.left()) {
                    if (++leftAsTheyWere <= LEFT_SHOWN) {
                        progress.say("  left as it was: %s, %s".formatted(each.position(), each.reason()));
                    }
                }
                progress.at(total - left(received, ends), total, "");
            }
            if (total > 0) {
                progress.say("Done in %.0f s: %,d enriched once more, %,d left as they were"
                        .formatted(progress.seconds(), articles, leftAsTheyWere));
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> own = new HashMap<>(consumers.getConfigurationProperties());
        own.put(ConsumerConfig.GROUP_ID_CONFIG, "re-enrich-" + enricher.version());
        own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, "re-enrich");
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static long left(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private void awaitRoom(IndexLag lag, int ahead, long done, long total) throws InterruptedException {
        for (long waiting = lag.now(); waiting > ahead; waiting = lag.now()) {
            progress.at(done, total, "%,d records are still to be indexed".formatted(waiting));
            Thread.sleep(PAUSE);
        }
    }
}
