package dev.wiredesk.search.deadletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Publishes records together and waits for the broker's acknowledgement of each. */
@Component
class Sending {

    private final KafkaTemplate<byte[], byte[]> kafka;

    Sending(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * What became of records, by their places in the list.
     *
     * @param refused what the broker will never take, with the reason
     * @param unsure what it may not have
     */
    record Sent(Map<Integer, String> refused, Map<Integer, Throwable> unsure) {

        boolean isThere(int place) {
            return !refused.containsKey(place) && !unsure.containsKey(place);
        }

        /** @throws LogUnavailableException one of them may not be there */
        void requireAll() {
            requireSure();
            refused.values().stream().findFirst().ifPresent(reason -> {
                throw new LogUnavailableException("Kafka refuses records: " + reason, null);
            });
        }

        /** @throws LogUnavailableException the broker has not said of each whether it has it */
        void requireSure() {
            unsure.values().stream().findFirst().ifPresent(cause -> {
                throw new LogUnavailableException("Kafka does not take records", cause);
            });
        }
    }

    Sent send(List<ProducerRecord<byte[], byte[]>> records) {
        List<CompletableFuture<?>> futures = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            futures.add(isAway(futures) ? futures.getLast() : send(record));
        }
        Map<Integer, String> refused = new HashMap<>();
        Map<Integer, Throwable> unsure = new HashMap<>();
        for (int i = 0; i < futures.size(); i++) {
            Throwable failure = failure(futures.get(i));
            if (failure != null) {
                String refusal = refusal(failure);
                if (refusal == null) {
                    unsure.put(i, failure);
                } else {
                    refused.put(i, refusal);
                }
            }
        }
        return new Sent(refused, unsure);
    }

    /** Each record for itself would wait for a broker that is away. */
    private static boolean isAway(List<CompletableFuture<?>> futures) {
        return !futures.isEmpty()
                && futures.getLast().isCompletedExceptionally()
                && refusal(futures.getLast().exceptionNow()) == null;
    }

    private static @Nullable Throwable failure(CompletableFuture<?> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private CompletableFuture<?> send(ProducerRecord<byte[], byte[]> record) {
        try {
            return kafka.send(record);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static @Nullable String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return null;
    }
}
