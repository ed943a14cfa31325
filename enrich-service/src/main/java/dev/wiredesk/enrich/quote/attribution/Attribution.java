package dev.wiredesk.enrich.quote.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Somebody says something; all numbers are tokens, ends are exclusive.
 *
 * @param speaker null: the text names none
 * @param cue null: nothing tells it but quotation marks
 * @param shape how the parts stand to each other, which also says how sure it is
 */
public record Attribution(
        @Nullable Tokens speaker, @Nullable Tokens cue, Tokens content, Shape shape) {

    /** A stretch of tokens. */
    public record Tokens(int first, int end) {}

    /** Patterns in the order of their certainty, in percent. */
    public enum Shape {
        /** "…," he said. */
        QUOTED_THEN_CUE(95),
        /** He said: "…" */
        CUE_THEN_QUOTED(93),
        /** "…," he said. "…" */
        QUOTED_GOES_ON(88),
        /** He said that … */
        CUE_THAT(88),
        /** According to him, … */
        SOURCE(88),
        /** …, he said. */
        CLAUSE_THEN_CUE(82),
        /** The danger, he said, is … */
        PARENTHESIS(78),
        /** He said … */
        CUE_THEN_CLAUSE(72),
        /** He blamed … */
        OBJECT(66),
        /** …, saying … */
        CARRIED_ON(65),
        /** A paragraph in quotation marks after one whose speaker is known. */
        FLOATING(55),
        /** A sentence in quotation marks that nobody says. */
        UNATTRIBUTED(35);

        private final int confidence;

        Shape(int confidence) {
            this.confidence = confidence;
        }

        /** How sure an attribution of this shape is, in percent. */
        public int confidence() {
            return confidence;
        }
    }
}
