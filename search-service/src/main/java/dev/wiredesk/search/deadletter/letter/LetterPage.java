package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters.
 *
 * @param items newest first
 * @param counts of all letters, whatever was asked for; null on pages after the first
 * @param next cursor of the next page, which can be empty; null: there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterPage(
        List<Letter> items,
        @Nullable LetterCounts counts,
        @Nullable String next) {}
