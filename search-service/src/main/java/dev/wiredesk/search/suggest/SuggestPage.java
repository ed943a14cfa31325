package dev.wiredesk.search.suggest;

import java.util.List;

/**
 * What may be meant.
 *
 * @param items by type; of each, what is meant unless there is a typo first, then what is in most stories
 */
public record SuggestPage(List<Suggestion> items) {}
