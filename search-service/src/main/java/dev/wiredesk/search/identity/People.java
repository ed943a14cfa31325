package dev.wiredesk.search.identity;

import dev.wiredesk.contracts.ItemKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everybody in some stories, each once.
 *
 * <p>The id of a profile is the least of the ids that stories give the person, where nobody else has it. Where
 * somebody else has, what tells them apart is added: {@code person:john-smith~gb}, {@code person:john-smith~sport}, and
 * only if need be both, {@code person:john-smith~gb-sport}. So it depends on what the stories say, never on which came first.
 *
 * <p>Any id a story gives, and any that was a profile's before others of the name appeared, leads to a profile: to the
 * one it names; or else, of those that fit, to the one in most stories.
 */
public final class People {

    private static final char APART = '~';

    private static final Comparator<Person> MOST_STORIES =
            Comparator.comparingLong(Person::stories).reversed().thenComparing(Person::id);

    private final List<Person> people;
    private final Map<String, List<Person>> byId = new HashMap<>();
    private final Map<String, Person> byLabel = new HashMap<>();

    private People(List<Person> people) {
        this.people = people;
        for (Person person : people) {
            person.ids()
                    .forEach(id ->
                            byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(person));
            person.labels().forEach(label -> byLabel.put(label, person));
        }
    }

    /**
     * The people whom the descriptions mean.
     *
     * @param seen every description of anybody who has a key of one of them, so that nothing that speaks against an
     *     identity is missing
     */
    public static People of(Collection<Seen> seen) {
        Map<String, List<Seen>> byKey = seen.stream()
                .collect(Collectors.groupingBy(each -> each.description().key(), TreeMap::new, Collectors.toList()));
        List<Person> people = new ArrayList<>();
        byKey.values().forEach(ofOneKey -> people.addAll(named(Cluster.of(ofOneKey))));
        return new People(List.copyOf(people));
    }

    /** Whether an id is that of a profile of somebody who shares the name with others. */
    public static boolean isApart(String id) {
        return id.indexOf(APART) >= 0;
    }

    /** The id that stories give whom the id of a profile is of. */
    public static String nameOf(String id) {
        int apart = id.indexOf(APART);
        return apart < 0 ? id : id.substring(0, apart);
    }

    /** In no order that means anything. */
    public List<Person> all() {
        return people;
    }

    /** The person that an id leads to. */
    public Optional<Person> find(String id) {
        int apart = id.indexOf(APART);
        String name = apart < 0 ? id : id.substring(0, apart);
        List<String> claims =
                apart < 0 ? List.of() : List.of(id.substring(apart + 1).split("-", -1));
        return byId.getOrDefault(name, List.of()).stream()
                .filter(person -> person.id().equals(id)
                        || claimable(traits(person)).containsAll(claims)
                        || claims.equals(List.of(digest(person.seen()))))
                .max(Comparator.comparing((Person person) -> person.id().equals(id))
                        .thenComparingLong(Person::stories)
                        .thenComparing(Person::id, Comparator.reverseOrder()));
    }

    /** Everybody who has an id in a story, those in most stories first. */
    public List<Person> havingId(String id) {
        return byId.getOrDefault(id, List.of()).stream().sorted(MOST_STORIES).toList();
    }

    /** The person that a description is of; empty where it is none of those that were looked at. */
    public Optional<Person> described(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** Others who have a name of the person's. */
    public List<Person> namesakes(Person person) {
        return person.ids().stream()
                .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
                .filter(other -> !other.id().equals(person.id()))
                .distinct()
                .sorted(MOST_STORIES)
                .toList();
    }

    private static List<Person> named(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> new Person(id(cluster, clusters), cluster.seen(), List.copyOf(cluster.reasons())))
                .toList();
    }

    private static String id(Cluster cluster, List<Cluster> all) {
        NavigableSet<String> ids = cluster.traits().ids();
        for (String id : ids) {
            if (sharers(id, cluster, all).isEmpty()) {
                return id;
            }
        }
        String id = ids.first();
        // Of whom nothing is known, the name alone is the id.
        if (cluster.traits().isBare()) {
            return id;
        }
        List<Set<String>> others = sharers(id, cluster, all).stream()
                .map(other -> claimable(other.traits()))
                .toList();
        return id
                + APART
                + claims(cluster.traits()).stream()
                        .filter(claim -> others.stream().noneMatch(other -> other.containsAll(claim)))
                        .findFirst()
                        .map(claim -> String.join("-", claim))
                        .orElseGet(() -> digest(cluster.seen()));
    }

    private static List<Cluster> sharers(String id, Cluster cluster, List<Cluster> all) {
        return all.stream()
                .filter(other -> !other.equals(cluster) && other.traits().ids().contains(id))
                .toList();
    }

    /** What may tell a person apart, what readers know best first. */
    private static List<List<String>> claims(Traits traits) {
        List<String> countries =
                traits.nationalities().stream().map(People::claim).toList();
        List<String> work = new ArrayList<>(traits.fields());
        work.addAll(traits.kinds());
        work.addAll(traits.words());
        List<List<String>> claims = new ArrayList<>();
        countries.forEach(country -> claims.add(List.of(country)));
        work.forEach(each -> claims.add(List.of(each)));
        countries.forEach(country -> work.forEach(each -> claims.add(List.of(country, each))));
        return claims;
    }

    /** All that can be claimed of somebody of whom this is known. */
    private static Set<String> claimable(Traits traits) {
        Set<String> all = new HashSet<>();
        traits.nationalities().forEach(country -> all.add(claim(country)));
        all.addAll(traits.fields());
        all.addAll(traits.kinds());
        all.addAll(traits.words());
        return all;
    }

    private static Traits traits(Person person) {
        return Traits.all(person.seen().stream()
                .map(seen -> Traits.of(seen.description()))
                .toList());
    }

    private static String claim(String country) {
        return country.toLowerCase(Locale.ROOT);
    }

    /** For want of anything that tells two of one name apart: which description comes first. */
    private static String digest(List<Seen> seen) {
        String first = seen.stream().min(Cluster.BY_LABEL).orElseThrow().label();
        return ItemKey.digest(first.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
