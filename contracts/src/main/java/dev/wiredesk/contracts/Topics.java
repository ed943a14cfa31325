package dev.wiredesk.contracts;

/** Names of the Kafka topics; the key on those of articles is the article's id (R5). */
public final class Topics {
    /** Normalised articles as ingest acknowledged them: {@link ArticleReceived}. */
    public static final String RECEIVED = "articles.received";

    /** Articles with their regions, people and quotes: {@link ArticleEnriched}; the log the index is rebuilt from. */
    public static final String ENRICHED = "articles.enriched";

    /** Records of {@link #RECEIVED} that could not be read or enriched. */
    public static final String RECEIVED_DEAD_LETTER = "articles.received.dead-letter";

    /** Records of {@link #ENRICHED} that could not be read or indexed. */
    public static final String ENRICHED_DEAD_LETTER = "articles.enriched.dead-letter";

    /** What ingest's instances remember of how the items of RSS feeds are told apart (R4); compacted. */
    public static final String IDENTITY_RULES = "ingest.identity-rules";

    /** What operators decided about dead letters; compacted, the key is the dead letter's topic, partition and offset. */
    public static final String DEAD_LETTER_DECISIONS = "operations.dead-letters";

    private Topics() {}
}
