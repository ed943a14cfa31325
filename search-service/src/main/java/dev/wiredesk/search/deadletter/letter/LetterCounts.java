package dev.wiredesk.search.deadletter.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many letters there are.
 *
 * @param complete false: there are more of them than were counted, which are the newest
 */
public record LetterCounts(List<Count> groups, boolean complete) {

    /** Letters of one topic and reason, by how they stand. */
    public record Count(LetterTopic topic, String reason, long open, long redriven, long dropped) {

        private Count plus(State state) {
            return switch (state) {
                case OPEN -> new Count(topic, reason, open + 1, redriven, dropped);
                case REDRIVEN -> new Count(topic, reason, open, redriven + 1, dropped);
                case DROPPED -> new Count(topic, reason, open, redriven, dropped + 1);
            };
        }
    }

    /** Counts letters. Reasons beyond so many as services give are counted together. */
    public static final class Tally {

        private static final int MOST_REASONS = 50;
        private static final String OTHERS = "others";

        private final Map<List<Object>, Count> counts = new HashMap<>();

        public void add(Letter letter) {
            Count before = counts.get(key(letter.topic(), letter.reason()));
            String reason = before == null && counts.size() >= MOST_REASONS ? OTHERS : letter.reason();
            Count none = new Count(letter.topic(), reason, 0, 0, 0);
            List<Object> key = key(letter.topic(), reason);
            counts.put(key, counts.getOrDefault(key, none).plus(letter.state()));
        }

        private static List<Object> key(LetterTopic topic, String reason) {
            return List.of(topic, reason);
        }

        public LetterCounts counts(boolean complete) {
            List<Count> groups = new ArrayList<>(counts.values());
            groups.sort(Comparator.comparing(Count::topic).thenComparing(Count::reason));
            return new LetterCounts(groups, complete);
        }
    }
}
