package dev.wiredesk.contracts;

/** Where a record stands in the log. */
public record Position(String topic, int partition, long offset) {

    /** As headers, logs and spans have it: {@code articles.received-3@42}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
