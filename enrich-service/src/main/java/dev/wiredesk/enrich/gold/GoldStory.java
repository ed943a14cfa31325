package dev.wiredesk.enrich.gold;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story with what a careful reader finds in it; {@code gold/README.md} says what each of it means. Offsets are as in an enrichment.
 *
 * @param name of its file, without the ending
 * @param language BCP 47
 * @param focus ids of the countries or areas that it is about, most of all first
 */
public record GoldStory(
        String name,
        String language,
        String topic,
        List<String> focus,
        String headline,
        String body,
        List<Who> people,
        List<PersonMention> mentions,
        List<Place> places,
        List<Organisation> organisations,
        List<Role> roles,
        List<Quote> quotes) {

    /** Somebody whom the story names. */
    public record Who(String id, String name, PersonKind kind) {}

    /**
     * Somebody spoken of.
     *
     * @param named by name, long or short; else by a pronoun or a common noun
     */
    public record PersonMention(Field field, Span span, String person, boolean named) {}

    /**
     * A place.
     *
     * @param ref its id, {@code town:XX:Name}, or null where neither tells it
     */
    public record Place(Field field, Span span, @Nullable String ref, RegionRole role, boolean adjective) {}

    public record Organisation(Field field, Span span) {}

    /** A role as printed. */
    public record Role(
            Field field,
            Span span,
            String text,
            String person,
            @Nullable String title,
            @Nullable String nationality,
            @Nullable String organisation) {}

    /**
     * Something said.
     *
     * @param pieces of its content, in the order of the text
     * @param cue null: none
     * @param source who says it, as printed
     * @param person id; null: an anonymous source or a body
     */
    public record Quote(
            QuoteKind kind,
            Field field,
            List<Span> pieces,
            @Nullable Span cue,
            Span source,
            @Nullable String person,
            @Nullable String venue) {}

    /** The text that an offset points into. */
    public String text(Field field) {
        return field == Field.HEADLINE ? headline : body;
    }
}
