package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;

/**
 * One mention of a person.
 *
 * @param first first token
 * @param end the token after the last
 * @param person index into {@link StoryPeople#people()}
 * @param kind how the person is meant
 */
public record PersonMention(Field field, int first, int end, int person, Kind kind) {

    /** How a mention means its person. */
    public enum Kind {
        NAME,
        PRONOUN,
        /** By a role, such as {@code the expert}. */
        ROLE
    }
}
