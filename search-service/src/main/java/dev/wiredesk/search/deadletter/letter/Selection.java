package dev.wiredesk.search.deadletter.letter;

import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The letters that something is to be done with. */
public sealed interface Selection {

    /** What it can be made of. */
    List<String> NAMES = List.of("ids", "topic", "stage", "reason", "provider", "all", "cursor");

    /** These, whatever was decided before, as far as that can be changed. */
    record These(List<LetterId> ids) implements Selection {}

    /**
     * Those that match and are open.
     *
     * @param cursor from the answer to the call before; null: to begin
     */
    record Matching(LetterFilter filter, @Nullable String cursor) implements Selection {}

    /**
     * Reads it. That all are meant must be said: nothing is done to all of them by what was forgotten.
     *
     * @param parameters with {@link #NAMES}
     * @throws BadParameterException it says nothing, or too much
     */
    static Selection read(Parameters parameters) {
        List<LetterId> ids =
                List.copyOf(parameters.each("ids", LetterId::parse, "an id of a dead letter, as the list gives them"));
        LetterFilter filter = LetterFilter.read(parameters);
        Optional<String> cursor = parameters.one("cursor");
        boolean all = all(parameters);
        boolean matching = !filter.describe().equals(LetterFilter.EVERYTHING);
        if (Stream.of(!ids.isEmpty(), matching, all).filter(given -> given).count() != 1) {
            throw new BadParameterException(
                    "ids",
                    "Say which dead letters: by 'ids', or by 'topic', 'stage', 'reason' and 'provider', or \"all\": true");
        }
        if (!ids.isEmpty() && cursor.isPresent()) {
            throw new BadParameterException("cursor", "There is no cursor for 'ids'");
        }
        return ids.isEmpty() ? new Matching(filter, cursor.orElse(null)) : new These(ids);
    }

    private static boolean all(Parameters parameters) {
        return parameters
                .one("all")
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new BadParameterException("all", "'" + text + "' is neither true nor false");
                })
                .orElse(false);
    }

    /** For the audit log. */
    default String describe() {
        return switch (this) {
            case These(List<LetterId> ids) ->
                ids.size() == 1 ? ids.getFirst().toString() : ids.size() + " from " + ids.getFirst();
            case Matching(LetterFilter filter, String _) -> filter.describe();
        };
    }
}
