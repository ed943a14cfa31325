package dev.wiredesk.search.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article is, or what became of it.
 *
 * @param versions that are indexed, newest first, each with the way it came
 * @param waiting records of it that are not consumed yet; absent for all but editors of its provider
 * @param deadLetters records of it that could not be processed; absent for all but editors of its provider
 * @param complete false where a log was too long to be searched for it, or did not answer in time; absent for all but
 *     editors of its provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trace(
        String id,
        State state,
        List<Step> versions,
        @Nullable List<LogRecord> waiting,
        @Nullable List<LogRecord> deadLetters,
        @Nullable Boolean complete) {

    /** Whether it tells what only editors of the article's provider are told. */
    @JsonIgnore
    public boolean isForEditors() {
        return complete != null;
    }

    /** What is true of the article as a whole. */
    public enum State {
        /** Readers see it. */
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("embargoed")
        EMBARGOED,
        @JsonProperty("withheld")
        WITHHELD,
        @JsonProperty("killed")
        KILLED,
        /** It was taken, and is on its way to the index. */
        @JsonProperty("in-flight")
        IN_FLIGHT,
        /** It was taken, and could not be processed. */
        @JsonProperty("dead-lettered")
        DEAD_LETTERED,
        /** Nothing was found of it. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What became of a version. */
    public enum Fate {
        @JsonProperty("current")
        CURRENT,
        /** A newer one is shown. */
        @JsonProperty("superseded")
        SUPERSEDED,
        /** A kill has taken it. */
        @JsonProperty("killed")
        KILLED
    }

    /**
     * The way of one version.
     *
     * @param key of the version in the article's history
     * @param receivedAt when ingest took it
     * @param received where it stands in the log of received articles
     * @param enrichmentVersion of the rules and data that enriched it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String key,
            @Nullable Long version,
            Status status,
            Fate fate,
            Instant receivedAt,
            Position received,
            Instant enrichedAt,
            String enrichmentVersion,
            Instant indexedAt) {}

    /**
     * A record in a log.
     *
     * @param at when it was written there
     * @param stage where a dead letter was noticed: {@code enrich} or {@code index}
     * @param reason its class
     * @param message what was wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogRecord(
            Position position,
            Instant at,
            @Nullable String stage,
            @Nullable String reason,
            @Nullable String message) {}
}
