package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.reprint.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds beside an article to find and to order it; never given out.
 *
 * @param current the version that the article is
 * @param versions decides with it on the next version
 * @param reinstated whether it had been killed, and is back (R17)
 * @param publishedAt what "newest", {@code from} and {@code to} go by: when the version was created or, where the
 *     provider did not say, when it was received; clamped like the order of versions where it lies in the future (R13)
 * @param regions ids of the regions with all their parents, so that a parent finds its children (R39)
 * @param regionRoles the same, each with the role it has in the story: {@code focus|iso:AZ}
 * @param regionLabels id and name of the regions, without parents: {@code iso:AZ|Azerbaijan}
 * @param places names of regions and of their countries, which the story is found by though its text says them in another
 *     language or names only a town
 * @param regionPaths by role, the regions and all their parents with what they lie in ({@link RegionPath})
 * @param regionCentres id and coordinates of the regions, without parents: {@code iso:AZ|40.5|47.5}
 * @param points where towns and sites of the story lie, by role
 * @param people id and name of the people: {@code person:jane-doe|Jane Doe}
 * @param personKinds what kinds of people are in it
 * @param nationalities ISO 3166-1 alpha-2 codes of the people's roles
 * @param appearances each person in it, nested
 * @param quotes each quote, nested, in the order of the enrichment's
 * @param completions labels of what typing can be completed to
 * @param signature samples of the words, which copies of the story have in common (R34)
 * @param beginning of the body, to be shown in lists; null where there is no body
 * @param text the text once more under the code of its language, to be found by any form of a word
 */
public record Indexed(
        StoredVersion current,
        ItemVersions versions,
        boolean reinstated,
        Instant publishedAt,
        Set<String> regions,
        Set<String> regionRoles,
        Set<String> regionLabels,
        Places places,
        Map<String, Set<String>> regionPaths,
        Set<String> regionCentres,
        Map<String, Set<Point>> points,
        Set<String> people,
        Set<Enrichment.PersonKind> personKinds,
        Set<String> nationalities,
        List<Appearance> appearances,
        List<Saying> quotes,
        Set<String> completions,
        Set<String> signature,
        @Nullable String beginning,
        Map<String, Prose> text) {

    /** Clocks of providers are believed up to this far into the future (R13). */
    private static final Duration FUTURE = Duration.ofHours(24);

    /** Between the parts of a combined keyword; in no id and no role. */
    public static final char SEPARATOR = '|';

    /**
     * Key of {@link #regionPaths} in all roles, and of {@link #points} in all but affiliation, which is no place of the
     * story (R40).
     */
    public static final String ANY_ROLE = "any";

    /** WGS 84, degrees. */
    public record Point(double lat, double lon) {}

    /**
     * Names of places.
     *
     * @param focus where the story plays
     * @param other what it mentions beside; what somebody belongs to is no place of the story (R40)
     */
    public record Places(Set<String> focus, Set<String> other) {

        static Places of(List<Enrichment.Region> regions) {
            Set<String> focus = names(regions.stream().filter(region -> region.role() == Enrichment.RegionRole.FOCUS));
            Set<String> other =
                    names(regions.stream().filter(region -> region.role() != Enrichment.RegionRole.AFFILIATION));
            other.removeAll(focus);
            return new Places(focus, other);
        }

        private static Set<String> names(Stream<Enrichment.Region> regions) {
            return regions.flatMap(region -> Stream.concat(
                            Stream.of(region.name()),
                            Countries.in(region.path()).map(Countries::name)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The words of a story. */
    public record Prose(@Nullable String headline, @Nullable String body) {}

    static Indexed of(ArticleEnriched article, ItemVersions versions, boolean reinstated) {
        List<Enrichment.Region> regions = article.enrichment().regions();
        List<Enrichment.Person> people = article.enrichment().people();
        Instant publishedAt = publishedAt(article);
        List<Appearance> appearances = Appearance.in(article.enrichment(), article.language(), publishedAt);
        return new Indexed(
                StoredVersion.of(article),
                versions,
                reinstated,
                publishedAt,
                distinct(regions, Indexed::withParents),
                distinct(regions, region -> withParents(region).map(id -> regionRole(region.role(), id))),
                distinct(regions, region -> Stream.of(label(region.id(), region.name()))),
                Places.of(regions),
                RegionPaths.byRole(regions),
                distinct(regions, Indexed::centre),
                Points.byRole(regions),
                distinct(people, person -> Stream.of(label(person.id(), person.name()))),
                distinct(people, person -> Stream.of(person.kind())),
                distinct(people, Indexed::nationalities),
                appearances,
                Saying.in(article.enrichment(), appearances, article.language()),
                Completion.in(article),
                Signature.of(article.headline(), article.body()).samples(),
                article.body() == null ? null : Beginning.of(article.body()),
                Language.ofTag(article.language())
                        .map(language -> Map.of(language.code(), new Prose(article.headline(), article.body())))
                        .orElse(Map.of()));
    }

    /** The value of {@link #regionRoles} for a region in a role. */
    public static String regionRole(Enrichment.RegionRole role, String regionId) {
        return roleName(role) + SEPARATOR + regionId;
    }

    /** A role as events spell it. */
    public static String roleName(Enrichment.RegionRole role) {
        return switch (role) {
            case FOCUS -> "focus";
            case MENTIONED -> "mentioned";
            case DATELINE -> "dateline";
            case AFFILIATION -> "affiliation";
            case SUPPLIED -> "supplied";
        };
    }

    private static String label(String id, String name) {
        return id + SEPARATOR + name;
    }

    private static Stream<String> centre(Enrichment.Region region) {
        Double lat = region.lat();
        Double lon = region.lon();
        return lat == null || lon == null
                ? Stream.of()
                : Stream.of(label(region.id(), lat + String.valueOf(SEPARATOR) + lon));
    }

    private static Instant publishedAt(ArticleEnriched article) {
        Instant created = article.versionCreated();
        if (created == null) {
            return article.receivedAt();
        }
        Instant latest = article.receivedAt().plus(FUTURE);
        return created.isAfter(latest) ? latest : created;
    }

    private static Stream<String> withParents(Enrichment.Region region) {
        return Stream.concat(region.path().stream(), Stream.of(region.id()));
    }

    private static Stream<String> nationalities(Enrichment.Person person) {
        return person.roles().stream().map(Enrichment.Role::nationality).filter(Objects::nonNull);
    }

    private static <T, V> Set<V> distinct(List<T> from, Function<T, Stream<V>> values) {
        Set<V> distinct = new LinkedHashSet<>();
        from.forEach(each -> values.apply(each).forEach(distinct::add));
        return distinct;
    }
}
