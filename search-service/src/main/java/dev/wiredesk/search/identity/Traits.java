package dev.wiredesk.search.identity;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Description;
import dev.wiredesk.search.name.Folded;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of somebody, of one description or of several together.
 *
 * @param ids the ids that stories give
 * @param nationalities ISO 3166-1 alpha-2 codes
 * @param kinds {@code expert} and {@code official}, which tell of the work; spokespeople are officials
 * @param words meaningful words of the titles, folded
 * @param fields that these are of
 * @param organisations folded
 */
record Traits(
        NavigableSet<String> ids,
        NavigableSet<String> nationalities,
        NavigableSet<String> kinds,
        NavigableSet<String> words,
        NavigableSet<String> fields,
        NavigableSet<String> organisations) {

    static Traits of(Description description) {
        NavigableSet<String> words = Fields.words(description.titles());
        return new Traits(
                new TreeSet<>(Set.of(description.id())),
                description.nationalities(),
                kinds(description.kind()),
                words,
                Fields.of(words),
                description.organisations().stream()
                        .map(Folded::text)
                        .filter(organisation -> !organisation.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static NavigableSet<String> kinds(Enrichment.PersonKind kind) {
        return switch (kind) {
            case EXPERT -> new TreeSet<>(Set.of("expert"));
            case OFFICIAL, SPOKESPERSON -> new TreeSet<>(Set.of("official"));
            case WITNESS, OTHER -> new TreeSet<>();
        };
    }

    /** What is known of several together. */
    static Traits all(Collection<Traits> several) {
        return new Traits(
                union(several, Traits::ids),
                union(several, Traits::nationalities),
                union(several, Traits::kinds),
                union(several, Traits::words),
                union(several, Traits::fields),
                union(several, Traits::organisations));
    }

    boolean sharesName(Traits other) {
        return meet(ids, other.ids);
    }

    boolean sharesNationality(Traits other) {
        return meet(nationalities, other.nationalities);
    }

    boolean sharesOrganisation(Traits other) {
        return meet(organisations, other.organisations);
    }

    /** The same organisation, a word of a title, or a field; or the same kind, unless the fields say otherwise. */
    boolean sharesWork(Traits other) {
        return sharesOrganisation(other)
                || meet(words, other.words)
                || meet(fields, other.fields)
                || (meet(kinds, other.kinds) && (fields.isEmpty() || other.fields.isEmpty()));
    }

    /** Whether what is known keeps them apart, whatever they are called. What is not known keeps nobody apart. */
    boolean contradicts(Traits other) {
        if (sharesOrganisation(other)) {
            return false;
        }
        return differ(nationalities, other.nationalities)
                || (differ(fields, other.fields) && !meet(kinds, other.kinds) && !meet(words, other.words));
    }

    /** Nothing but a name. */
    boolean isBare() {
        return nationalities.isEmpty() && words.isEmpty() && organisations.isEmpty() && kinds.isEmpty();
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !meet(one, other);
    }

    private static NavigableSet<String> union(Collection<Traits> several, Function<Traits, Set<String>> of) {
        NavigableSet<String> union = new TreeSet<>();
        several.forEach(each -> union.addAll(of.apply(each)));
        return union;
    }
}
