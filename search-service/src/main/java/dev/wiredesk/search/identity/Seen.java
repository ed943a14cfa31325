package dev.wiredesk.search.identity;

import dev.wiredesk.search.article.Description;

/**
 * A description of a person.
 *
 * @param stories that have it
 */
public record Seen(Description description, long stories) {}
