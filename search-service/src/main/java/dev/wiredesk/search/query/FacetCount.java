package dev.wiredesk.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * In how many of the stories found something is.
 *
 * @param value to filter by
 * @param name of what the value is the id of; null: the value speaks for itself, or the name is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacetCount(String value, @Nullable String name, long count) {}
