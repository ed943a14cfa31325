package dev.wiredesk.search.person;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.wiredesk.search.article.Description;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.identity.Seen;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is in the stories that somebody may see. Nothing is kept: a story that is killed is out of it at once (R15). */
@Component
public class Persons {

    /** Ids of people and of profiles. */
    public static final Pattern ID = Pattern.compile("person:\\S{1,400}");

    /** Of one answer of the index. */
    private static final int MOST_DESCRIPTIONS = 30_000;

    /** Of names that may be one person's; keys that one query finds or asks for. */
    public static final int MOST_KEYS = 10_000;

    /** Of names, whose descriptions are best looked at one by one. */
    private static final int FEW_KEYS = 500;

    /** Holds for everything. */
    public static final Query ANY = Query.of(query -> query.matchAll(all -> all));

    private static final String KEYS = "keys";
    private static final String DESCRIPTIONS = "descriptions";

    private final VisibleIndex index;

    Persons(VisibleIndex index) {
        this.index = index;
    }

    /**
     * The person that an id of a story or of a profile leads to; empty where the audience may see no story of such a
     * person.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<Person> find(Audience audience, String id) {
        return ofName(audience, id).find(id);
    }

    /**
     * What the people of these ids are found by in the index: an id that a story gives stays as it is; that of a profile
     * of one who shares it with others becomes the labels of the descriptions that are of nobody else.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Set<String> found(Audience audience, Set<String> ids) {
        return ids.stream()
                .flatMap(id -> People.isApart(id)
                        ? find(audience, id).map(Person::labels).orElse(List.of(id)).stream()
                        : Stream.of(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Everybody who might be meant by an id. */
    public People ofName(Audience audience, String id) {
        return ofKeys(audience, Set.of(Description.keyOf(People.nameOf(id))));
    }

    /**
     * Keys of people for whom the clauses hold; if there are more than {@value #MOST_KEYS}, of those in most stories.
     *
     * @param story clause for the stories
     * @param appearance clause for the people in them
     */
    public Set<String> keys(Audience audience, Query story, Query appearance) {
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(story)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        KEYS,
                        AppearanceQueries.aggregation(
                                appearance,
                                Map.of(
                                        KEYS,
                                        Aggregation.of(
                                                keys -> keys.terms(terms -> terms.field(AppearanceQueries.field("key"))
                                                        .size(MOST_KEYS)))))));
        return Objects.requireNonNull(AppearanceQueries.those(
                                index.search(audience, request, Void.class).aggregations(), KEYS)
                        .get(KEYS))
                .sterms()
                .buckets()
                .array()
                .stream()
                .map(bucket -> bucket.key().stringValue())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Everybody who might have one of these ids in a story. */
    public People ofIds(Audience audience, Collection<String> ids) {
        return ofKeys(
                audience, ids.stream().map(Description::keyOf).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Everybody who has one of the keys. */
    public People ofKeys(Audience audience, Collection<String> keys) {
        return People.of(seen(audience, keys, ANY, ANY));
    }

    /**
     * The descriptions of people with one of the keys.
     *
     * @param story clause for the stories that are counted
     * @param appearance clause for the people in them
     */
    public List<Seen> seen(Audience audience, Collection<String> keys, Query story, Query appearance) {
        List<Seen> seen = new ArrayList<>();
        List<List<String>> open = new ArrayList<>(List.of(List.copyOf(keys)));
        while (!open.isEmpty()) {
            List<String> some = open.removeLast();
            if (some.size() > MOST_KEYS || !addAll(audience, some, story, appearance, seen)) {
                open.add(some.subList(0, some.size() / 2));
                open.add(some.subList(some.size() / 2, some.size()));
            }
        }
        return seen;
    }

    /** False where there are too many for one answer; of a single key those in fewest stories are left out then. */
    private boolean addAll(Audience audience, List<String> keys, Query story, Query appearance, List<Seen> seen) {
        if (keys.isEmpty()) {
            return true;
        }
        Query those = Query.of(query -> query.bool(
                bool -> bool.filter(appearance).filter(AppearanceQueries.any(AppearanceQueries.field("key"), keys))));
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(query -> query.bool(bool -> bool.filter(story).filter(AppearanceQueries.stories(those))))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        DESCRIPTIONS, AppearanceQueries.aggregation(those, Map.of(DESCRIPTIONS, descriptions(keys)))));
        StringTermsAggregate descriptions = Objects.requireNonNull(AppearanceQueries.those(
                                index.search(audience, request, Void.class).aggregations(), DESCRIPTIONS)
                        .get(DESCRIPTIONS))
                .sterms();
        if (keys.size() > 1 && Objects.requireNonNullElse(descriptions.sumOtherDocCount(), 0L) > 0) {
            return false;
        }
        descriptions
                .buckets()
                .array()
                .forEach(bucket -> seen.add(Seen.read(bucket.key().stringValue(), bucket.docCount())));
        return true;
    }

    private static Aggregation descriptions(Collection<String> keys) {
        return Aggregation.of(descriptions -> descriptions.terms(terms -> {
            terms.field(AppearanceQueries.field("description")).size(MOST_DESCRIPTIONS);
            if (keys.size() <= FEW_KEYS) {
                // Spares the index to number all descriptions there are, which it does anew whenever stories arrive.
                terms.executionHint(TermsAggregationExecutionHint.Map);
            }
            return terms;
        }));
    }
}
