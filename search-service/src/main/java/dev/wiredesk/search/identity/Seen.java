package dev.wiredesk.search.identity;

import dev.wiredesk.search.article.Description;

/**
 * A description of a person.
 *
 * @param label {@link Description#label()}
 * @param stories that have it
 */
public record Seen(String label, Description description, long stories) {

    public static Seen of(Description description, long stories) {
        return new Seen(description.label(), description, stories);
    }

    /** As the index counts it. */
    public static Seen read(String label, long stories) {
        return new Seen(label, Description.read(label), stories);
    }
}
