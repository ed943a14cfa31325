package dev.wiredesk.local.bench;

import java.util.Map;

/**
 * How ingest-service configures its producer for batches, for one to be measured beside it; a test of its holds the two
 * together.
 */
public final class ProducerSettings {
    /** Under Kafka's own names. */
    public static final Map<String, String> OF_INGEST = Map.of(
            "acks", "all",
            "compression.type", "zstd",
            "batch.size", "131072",
            "buffer.memory", "33554432",
            "enable.idempotence", "true",
            "linger.ms", "50",
            "max.block.ms", "3000",
            "request.timeout.ms", "5000",
            "delivery.timeout.ms", "10000",
            "max.request.size", "16777216");

    private ProducerSettings() {}
}
