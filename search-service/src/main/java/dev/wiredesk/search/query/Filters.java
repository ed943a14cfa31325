package dev.wiredesk.search.query;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.http.Times;
import dev.wiredesk.search.words.Expression;
import dev.wiredesk.search.words.UnsearchableException;
import dev.wiredesk.search.words.WordsParser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article must be. Of several values in one of these any may fit; several of these must all.
 *
 * @param words null: any
 * @param persons ids of people in stories, or labels of their descriptions
 * @param regions ids of regions, each of which stands for all that lies in it too
 * @param roles that the region, or the place near, has in the story
 * @param from first moment
 * @param to first moment after
 */
public record Filters(
        @Nullable Expression words,
        Set<String> regions,
        Set<Enrichment.RegionRole> roles,
        Set<String> persons,
        Set<Enrichment.PersonKind> personKinds,
        Set<String> nationalities,
        Set<String> providers,
        Set<String> languages,
        Set<String> subjects,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Near near) {

    /** The names of the parameters that filters are read from. */
    public static final List<String> PARAMETERS = List.of(
            "q",
            "region",
            "role",
            "person",
            "personKind",
            "nationality",
            "provider",
            "language",
            "subject",
            "from",
            "to",
            "near");

    /** Those of them that ask nothing of words and people. */
    public static final List<String> STORY_PARAMETERS =
            List.of("region", "role", "provider", "language", "subject", "from", "to", "near");

    /** Each may have to be told from others of the name, which is a search of its own. */
    private static final int MOST_PERSONS = 20;

    private static final Pattern REGION = Pattern.compile("(iso|geonames|m49|area):\\S{1,200}");
    private static final Pattern PERSON = Pattern.compile("person:\\S{1,400}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /**
     * Reads the filters among the parameters of a request.
     *
     * @throws BadParameterException one cannot be understood
     */
    public static Filters read(Parameters parameters) {
        return read(parameters, "q");
    }

    /**
     * The same where another parameter has the words of the story.
     *
     * @throws BadParameterException one cannot be understood
     */
    public static Filters read(Parameters parameters, String words) {
        return new Filters(
                words(parameters, words).orElse(null),
                parameters.each("region", matching(REGION), "the id of a region, such as iso:AZ or area:karabakh"),
                parameters.each(
                        "role", Parameters.constant(Enrichment.RegionRole.values()), "a region's role in a story"),
                parameters.few("person", MOST_PERSONS, matching(PERSON), "the id of a person, such as person:jane-doe"),
                parameters.each("personKind", Parameters.constant(Enrichment.PersonKind.values()), "a kind of person"),
                parameters.each(
                        "nationality",
                        text -> matching(COUNTRY).apply(text).map(code -> code.toUpperCase(Locale.ROOT)),
                        "an ISO 3166-1 alpha-2 code, such as AZ"),
                parameters.each("provider", Optional::of, ""),
                parameters.each("language", Optional::of, ""),
                parameters.each("subject", Optional::of, ""),
                parameters.one("from").map(text -> Times.from("from", text)).orElse(null),
                parameters.one("to").map(text -> Times.to("to", text)).orElse(null),
                parameters.one("near").map(Near::parse).orElse(null));
    }

    /** Nothing is asked. */
    public static Filters none() {
        return read(new Parameters(Map.of(), List.of()));
    }

    /** Whether a text can be the id of a region. */
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    /** The same, in one region only. */
    public Filters inRegion(String id) {
        return new Filters(
                words,
                Set.of(id),
                roles,
                persons,
                personKinds,
                nationalities,
                providers,
                languages,
                subjects,
                from,
                to,
                null);
    }

    /** The same, with one of these people. */
    public Filters ofPersons(Set<String> ids) {
        return new Filters(
                words, regions, roles, ids, personKinds, nationalities, providers, languages, subjects, from, to, near);
    }

    /** The same, whoever is in the story. */
    public Filters ofAnybody() {
        return new Filters(
                words, regions, roles, Set.of(), Set.of(), Set.of(), providers, languages, subjects, from, to, near);
    }

    /**
     * Reads words as they are typed.
     *
     * @throws BadParameterException they cannot be searched
     */
    public static Optional<Expression> words(Parameters parameters, String name) {
        try {
            return parameters.one(name).flatMap(WordsParser::parse);
        } catch (UnsearchableException e) {
            throw new BadParameterException(name, String.valueOf(e.getMessage()));
        }
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
