package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wiredesk.contracts.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without what is in it.
 *
 * @param topic that it stands in
 * @param time when it was put there
 * @param reason class of reasons, as in {@link dev.wiredesk.contracts.DeadLetterHeaders#REASON}; {@value #UNKNOWN} where
 *     the record does not say
 * @param message what was wrong, for a person to read
 * @param stage where it was noticed: {@code enrich} or {@code index}
 * @param source where the record stands that it is a copy of
 * @param articleId key of the record
 * @param provider as the article names it, where so much of it can be read
 * @param size of the value in bytes
 * @param attempts how often the record was tried
 * @param decision what an operator decided; null: it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        LetterId id,
        LetterTopic topic,
        Instant time,
        String reason,
        @Nullable String message,
        @Nullable String stage,
        @Nullable Position source,
        @Nullable String articleId,
        @Nullable String provider,
        int size,
        int attempts,
        State state,
        @Nullable Decision decision) {

    public static final String UNKNOWN = "unknown";

    /** The same letter, with what was decided about it. */
    public Letter decided(Optional<Decision> known) {
        return new Letter(
                id,
                topic,
                time,
                reason,
                message,
                stage,
                source,
                articleId,
                provider,
                size,
                attempts,
                known.map(Decision::state).orElse(State.OPEN),
                known.orElse(null));
    }
}
