package dev.wiredesk.contracts;

/**
 * Headers that a dead letter carries besides those of the record it was, and besides Spring Kafka's own
 * ({@code kafka_dlt-original-topic}, {@code -original-partition}, {@code -original-offset}, {@code -exception-fqcn}, …).
 * Their values are UTF-8.
 */
public final class DeadLetterHeaders {

    /**
     * Reason class: from enriching {@code unreadable}, {@code failed} or {@code too-large}, from indexing {@code unreadable},
     * {@code unmappable} or {@code incomplete}: it brings back a version that the history does not have.
     */
    public static final String REASON = "wiredesk-reason";

    /** What was wrong, for a person to read; cut after a thousand characters. */
    public static final String MESSAGE = "wiredesk-message";

    /** Where it was noticed: {@code enrich} or {@code index}. */
    public static final String STAGE = "wiredesk-stage";

    /** Where the record stands that this was made of, as {@link Position#toString()} has it. */
    public static final String SOURCE = "wiredesk-source";

    /**
     * How often the record was tried, this time included; a decimal number. Only records that operators sent through again
     * have it, from then on, so that one without it was tried once.
     */
    public static final String ATTEMPT = "wiredesk-attempt";

    private DeadLetterHeaders() {}
}
