package dev.wiredesk.contracts;

/** Names of the Kafka topics; the key on all of them is the article's id (R5). */
public final class Topics {
    /** Normalised articles as ingest acknowledged them: {@link ArticleReceived}. */
    public static final String RECEIVED = "articles.received";

    /** Articles with their regions, people and quotes: {@link ArticleEnriched}; the log the index is rebuilt from. */
    public static final String ENRICHED = "articles.enriched";

    /** Records of {@link #RECEIVED} that could not be read or enriched. */
    public static final String RECEIVED_DEAD_LETTER = "articles.received.dead-letter";

    /** Records of {@link #ENRICHED} that could not be read or indexed. */
    public static final String ENRICHED_DEAD_LETTER = "articles.enriched.dead-letter";

    private Topics() {}
}
