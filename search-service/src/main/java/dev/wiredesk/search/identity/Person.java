package dev.wiredesk.search.identity;

import dev.wiredesk.contracts.Enrichment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person across stories.
 *
 * @param id of the profile, see {@link People}
 * @param seen all descriptions of the person, in the order of their labels
 * @param why they were taken for one, in the order of the rules; empty where all are alike
 */
public record Person(String id, List<Seen> seen, List<Reason> why) {

    public Person {
        seen = List.copyOf(seen);
        why = List.copyOf(why);
    }

    /** The name that most stories print. */
    public String name() {
        return names().getFirst();
    }

    /** All names, those that most stories print first. */
    public List<String> names() {
        return byStories(each -> Stream.of(each.description().name()));
    }

    /** In how many stories each of the names is. */
    public Map<String, Long> storiesByName() {
        return storiesBy(each -> Stream.of(each.description().name()));
    }

    /** Ids that stories give the person. */
    public NavigableSet<String> ids() {
        NavigableSet<String> ids = new TreeSet<>();
        seen.forEach(each -> ids.add(each.description().id()));
        return ids;
    }

    /** What most stories take the person for; anything else rather than {@code other}. */
    public Enrichment.PersonKind kind() {
        return byStories(each -> Stream.of(each.description().kind())).stream()
                .filter(kind -> kind != Enrichment.PersonKind.OTHER)
                .findFirst()
                .orElse(Enrichment.PersonKind.OTHER);
    }

    /** ISO 3166-1 alpha-2 codes, those of most stories first. */
    public List<String> nationalities() {
        return byStories(each -> each.description().nationalities().stream());
    }

    /** The nationality that most stories tell. */
    public @Nullable String nationality() {
        return nationalities().stream().findFirst().orElse(null);
    }

    /** As printed, those of most stories first. */
    public List<String> titles() {
        return byStories(each -> each.description().titles().stream());
    }

    /** As printed, those of most stories first. */
    public List<String> organisations() {
        return byStories(each -> each.description().organisations().stream());
    }

    /** Stories that the person is in. */
    public long stories() {
        return seen.stream().mapToLong(Seen::stories).sum();
    }

    /** Labels of the descriptions, by which the index finds all that is of the person and of nobody else. */
    public List<String> labels() {
        return seen.stream().map(Seen::label).toList();
    }

    private <T extends Comparable<T>> List<T> byStories(Function<Seen, Stream<T>> values) {
        return storiesBy(values).entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private <T> Map<T, Long> storiesBy(Function<Seen, Stream<T>> values) {
        Map<T, Long> stories = new HashMap<>();
        for (Seen each : seen) {
            values.apply(each).forEach(value -> stories.merge(value, each.stories(), Long::sum));
        }
        return stories;
    }
}
