package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.enrich.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story and what is known to be in it. What a corpus does not tell is null, and not measured.
 *
 * @param focus the id of the country or area that it is about most of all
 */
record Truth(
        String name,
        @Nullable String language,
        String headline,
        String body,
        @Nullable List<TruePlace> places,
        @Nullable List<TrueName> people,
        @Nullable List<TrueRole> roles,
        @Nullable List<TruePerson> kinds,
        @Nullable List<TrueQuote> quotes,
        @Nullable String focus) {

    /** A stretch of one of the texts. */
    record At(Field field, Span span) {
        boolean overlaps(At other) {
            return field == other.field && span.overlaps(other.span);
        }
    }

    /**
     * A place.
     *
     * @param id as in an enrichment; null: not known
     * @param lat and lon where it lies; null: not known
     * @param adjective whether it is an adjective or a people
     */
    record TruePlace(
            At at,
            @Nullable String id,
            @Nullable Double lat,
            @Nullable Double lon,
            boolean adjective) {}

    /** A person's name. */
    record TrueName(At at) {}

    /** A role as printed and the name of whose it is. */
    record TrueRole(At at, String text, String person) {}

    record TruePerson(String name, PersonKind kind) {}

    /**
     * Something said.
     *
     * @param person the name of who says it; null: nobody who is named
     */
    record TrueQuote(
            QuoteKind kind,
            Field field,
            List<Span> content,
            List<Span> source,
            @Nullable String person) {
        boolean isQuoted() {
            return kind != QuoteKind.INDIRECT;
        }
    }

    String text(Field field) {
        return field == Field.HEADLINE ? headline : body;
    }
}
