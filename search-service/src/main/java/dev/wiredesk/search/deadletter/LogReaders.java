package dev.wiredesk.search.deadletter;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Opens readers, a few at a time: each may hold some of the largest records. */
@Component
class LogReaders {

    private static final int MOST = 3;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int ANSWER_MILLIS = 5_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Semaphore free = new Semaphore(MOST, true);

    LogReaders(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /** @throws LogUnavailableException too many are in use */
    LogReader open() {
        await();
        try {
            return new LogReader(consumers.createConsumer(null, "operations", "", settings()), free::release);
        } catch (KafkaException e) {
            free.release();
            throw new LogUnavailableException("Kafka does not answer", e);
        }
    }

    private void await() {
        try {
            if (free.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new LogUnavailableException("Others are reading the dead letters", null);
    }

    /** Records are wanted one by one and at once, not many at a time as by who indexes them. */
    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return settings;
    }
}
