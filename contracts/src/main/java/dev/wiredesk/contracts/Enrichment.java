package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Wiredesk found in a story: where it plays, who speaks in it, and what they say.
 *
 * @param version of rules and data; re-enriching raises it, never the article's version
 * @param at when it was made
 * @param language the story's language; null where it could not be told
 * @param partial true where the time for one story was up before all of it was read; else null
 */
public record Enrichment(
        String version,
        Instant at,
        @Nullable Language language,
        @Nullable Boolean partial,
        List<Region> regions,
        List<Person> people,
        List<Quote> quotes) {

    public Enrichment {
        regions = Lists.copyOrEmpty(regions);
        people = Lists.copyOrEmpty(people);
        quotes = Lists.copyOrEmpty(quotes);
    }

    /** Of a story that was read to its end. */
    public Enrichment(
            String version,
            Instant at,
            @Nullable Language language,
            List<Region> regions,
            List<Person> people,
            List<Quote> quotes) {
        this(version, at, language, null, regions, people, quotes);
    }

    /**
     * The language that the story is written in.
     *
     * @param tag BCP 47
     * @param detected true where the feed did not say and we found out (R44)
     */
    public record Language(String tag, boolean detected) {}

    /** The text that an offset points into. */
    public enum Field {
        @JsonProperty("headline")
        HEADLINE,
        @JsonProperty("body")
        BODY
    }

    /**
     * A stretch of a field's text.
     *
     * @param start first UTF-16 code unit
     * @param end the one after the last
     */
    public record Mention(Field field, int start, int end, String text) {}

    /**
     * A place the story speaks of.
     *
     * @param id {@code iso:XX} a country, {@code iso:XX-YY} a first-level division, {@code geonames:N} a town or site,
     *     {@code m49:NNN} a UN macro-region, {@code area:slug} any other named area (R39)
     * @param path ids of its parents, outermost first, and its own; filtering by a parent finds children
     * @param iso ISO 3166-1 alpha-2 code of its country; null where it lies in none or several
     * @param geonames its GeoNames id
     * @param relevance 0 to 100: how much the story is about it
     * @param confidence 0 to 100: how sure we are that the place is meant
     * @param rule the rule that decided
     */
    public record Region(
            String id,
            String name,
            RegionKind kind,
            List<String> path,
            @Nullable String iso,
            @Nullable Long geonames,
            @Nullable Double lat,
            @Nullable Double lon,
            RegionRole role,
            int relevance,
            int confidence,
            String rule,
            List<Mention> mentions) {

        public Region {
            path = Lists.copyOrEmpty(path);
            mentions = Lists.copyOrEmpty(mentions);
        }
    }

    public enum RegionKind {
        @JsonProperty("country")
        COUNTRY,
        @JsonProperty("admin1")
        ADMIN1,
        @JsonProperty("admin2")
        ADMIN2,
        @JsonProperty("city")
        CITY,
        @JsonProperty("area")
        AREA,
        @JsonProperty("macro")
        MACRO,
        @JsonProperty("water")
        WATER,
        @JsonProperty("site")
        SITE
    }

    /** What part a place has in the story. */
    public enum RegionRole {
        /** The story plays here. */
        @JsonProperty("focus")
        FOCUS,
        @JsonProperty("mentioned")
        MENTIONED,
        /** The story was filed here (R37). */
        @JsonProperty("dateline")
        DATELINE,
        /** Somebody's nationality, or a capital that stands for a government (R40). */
        @JsonProperty("affiliation")
        AFFILIATION,
        /** Named by the provider only (R38). */
        @JsonProperty("supplied")
        SUPPLIED
    }

    /**
     * A person the story names.
     *
     * @param id {@code person:} and the name as a slug
     * @param name the fullest form in the story
     * @param roles as printed, in the order of the text
     * @param relevance 0 to 100
     * @param confidence 0 to 100
     * @param mentions every mention: the name, short names, pronouns
     */
    public record Person(
            String id,
            String name,
            PersonKind kind,
            List<Role> roles,
            int relevance,
            int confidence,
            List<Mention> mentions) {

        public Person {
            roles = Lists.copyOrEmpty(roles);
            mentions = Lists.copyOrEmpty(mentions);
        }
    }

    public enum PersonKind {
        @JsonProperty("expert")
        EXPERT,
        @JsonProperty("official")
        OFFICIAL,
        @JsonProperty("spokesperson")
        SPOKESPERSON,
        @JsonProperty("witness")
        WITNESS,
        @JsonProperty("other")
        OTHER
    }

    /**
     * A role as printed.
     *
     * @param text the whole of it, such as {@code Ukrainian military expert}
     * @param title the function in it, such as {@code military expert}
     * @param nationality ISO 3166-1 alpha-2 code
     * @param organisation the body that the person belongs to
     */
    public record Role(
            String text,
            @Nullable String title,
            @Nullable String nationality,
            @Nullable String organisation,
            Field field,
            int start,
            int end) {}

    /**
     * Something somebody said (R41).
     *
     * @param cue the words that tell it is said, such as {@code According to}; null where there are none
     * @param speaker null where the text names none
     * @param venue the medium or occasion it was said to, such as {@code News.Az}
     * @param confidence 0 to 100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quote(
            QuoteKind kind,
            String text,
            Field field,
            int start,
            int end,
            @Nullable Cue cue,
            @Nullable Speaker speaker,
            @Nullable String venue,
            int confidence) {}

    public enum QuoteKind {
        /** In quotation marks. */
        @JsonProperty("direct")
        DIRECT,
        /** Reported without quotation marks. */
        @JsonProperty("indirect")
        INDIRECT,
        /** Reported, with words of it in quotation marks. */
        @JsonProperty("mixed")
        MIXED
    }

    /** In the same field as its quote. */
    public record Cue(String text, int start, int end) {}

    /**
     * Who says it, in the same field as the quote.
     *
     * @param person id of one of the story's people; null: nobody it names, an anonymous source (R42)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speaker(
            String text, int start, int end, @Nullable String person) {}
}
