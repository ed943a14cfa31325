package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.article.Description;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.quote.Quotes;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who is quoted most in the stories of a region, told apart and together as in the directory of people, each with
 * the role that was printed last.
 */
@Component
class RegionSpeakers {

    private static final int MOST = 10;

    /** Ids that stories give, of which one person may have several, and several people one. */
    private static final int MOST_IDS = 3 * MOST;

    private static final int MOST_OF_ONE_NAME = 10;

    /** Who has one of the ids and is looked for; of more, those in fewest stories are hardly quoted most here. */
    private static final int MOST_PEOPLE = 10 * MOST;

    /** Stories looked through for roles at a time, and how often. */
    private static final int LOOK = 50;

    private static final int LOOKS = 3;

    private static final String QUOTES = "quotes";
    private static final String SPEAKERS = "speakers";
    private static final String STORIES = "stories";

    private final VisibleIndex index;
    private final Persons persons;

    RegionSpeakers(VisibleIndex index, Persons persons) {
        this.index = index;
        this.persons = persons;
    }

    /** What is read of a story. */
    private record Story(Named enrichment) {}

    private record Named(List<Enrichment.Person> people) {}

    /** Somebody, and how often the stories quote them. */
    private record Quoted(Person person, long quotes, long stories) {}

    List<RegionProfile.Speaker> of(Audience audience, Filters filters) {
        Query matching = FilterClauses.matching(filters);
        List<String> ids = ids(audience, matching);
        if (ids.isEmpty()) {
            return List.of();
        }
        People people = persons.ofIds(audience, ids);
        List<Quoted> most = quoted(audience, matching, people, candidates(ids, people)).stream()
                .sorted(Comparator.comparingLong(Quoted::quotes)
                        .reversed()
                        .thenComparing(each -> each.person().id()))
                .limit(MOST)
                .toList();
        Map<String, String> roles = roles(
                audience, matching, people, most.stream().map(Quoted::person).toList());
        return most.stream()
                .map(each -> new RegionProfile.Speaker(
                        each.person().id(),
                        each.person().name(),
                        each.person().kind(),
                        roles.get(each.person().id()),
                        each.quotes(),
                        each.stories()))
                .toList();
    }

    /** That the speakers of most quotes have in the stories. */
    private List<String> ids(Audience audience, Query matching) {
        Map<String, Aggregate> answers = ofQuotes(
                audience,
                matching,
                Aggregation.of(speakers -> speakers.terms(
                        terms -> terms.field(Quotes.PATH + ".person").size(MOST_IDS))));
        return RegionTerms.buckets(answers, SPEAKERS).stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
    }

    private static Map<String, Person> candidates(List<String> ids, People people) {
        Map<String, Person> candidates = new LinkedHashMap<>();
        ids.stream()
                // Of a name that everybody has, a few must do, so that others come in as well.
                .flatMap(id -> people.havingId(id).stream().limit(MOST_OF_ONE_NAME))
                .limit(MOST_PEOPLE)
                .forEach(person -> candidates.put(person.id(), person));
        return candidates;
    }

    private List<Quoted> quoted(Audience audience, Query matching, People people, Map<String, Person> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<String, Query> each = new LinkedHashMap<>();
        candidates.forEach((id, person) -> each.put(id, AppearanceQueries.of(Quotes.PATH, people, person)));
        Map<String, FiltersBucket> counts = Objects.requireNonNull(ofQuotes(
                                audience,
                                matching,
                                Aggregation.of(speakers -> speakers.filters(
                                                filters -> filters.filters(Buckets.of(of -> of.keyed(each))))
                                        .aggregations(STORIES, stories -> stories.reverseNested(all -> all))))
                        .get(SPEAKERS))
                .filters()
                .buckets()
                .keyed();
        return candidates.values().stream()
                .map(person -> quoted(person, Objects.requireNonNull(counts.get(person.id()))))
                .filter(quoted -> quoted.quotes() > 0)
                .toList();
    }

    private static Quoted quoted(Person person, FiltersBucket bucket) {
        Aggregate stories = Objects.requireNonNull(bucket.aggregations().get(STORIES));
        return new Quoted(person, bucket.docCount(), stories.reverseNested().docCount());
    }

    private Map<String, Aggregate> ofQuotes(Audience audience, Query matching, Aggregation speakers) {
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(matching)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        QUOTES,
                        quotes -> quotes.nested(nested -> nested.path(Quotes.PATH))
                                .aggregations(SPEAKERS, speakers)));
        return Objects.requireNonNull(index.search(audience, request, Void.class)
                        .aggregations()
                        .get(QUOTES))
                .nested()
                .aggregations();
    }

    /** As the newest stories print them, by the ids of profiles; of whom none of the stories looked at prints one, none. */
    private Map<String, String> roles(Audience audience, Query matching, People people, List<Person> those) {
        Map<String, String> roles = new HashMap<>();
        Map<String, Person> wanted = those.stream().collect(Collectors.toMap(Person::id, person -> person));
        for (int look = 0; look < LOOKS && !wanted.isEmpty(); look++) {
            Set<String> named = new HashSet<>();
            for (Hit<Story> hit : newest(audience, matching, people, wanted.values())) {
                for (Enrichment.Person printed :
                        Objects.requireNonNull(hit.source()).enrichment().people()) {
                    String id = people.described(Description.of(printed).label())
                            .map(Person::id)
                            .orElse("");
                    named.add(id);
                    if (wanted.containsKey(id) && !printed.roles().isEmpty()) {
                        roles.putIfAbsent(id, printed.roles().getFirst().text());
                    }
                }
            }
            // Those whom all of these stories name without a role would fill the next look too.
            wanted.keySet().removeAll(named);
        }
        return roles;
    }

    private List<Hit<Story>> newest(Audience audience, Query matching, People people, Iterable<Person> those) {
        List<Query> any = new ArrayList<>();
        those.forEach(person -> any.add(AppearanceQueries.of(people, person)));
        SearchRequest request = SearchRequest.of(search -> search.size(LOOK)
                .query(query -> query.bool(bool -> bool.filter(matching)
                        .filter(AppearanceQueries.stories(
                                Query.of(one -> one.bool(of -> of.should(any).minimumShouldMatch("1")))))))
                .sort(by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)))
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes("enrichment.people"))));
        return index.search(audience, request, Story.class).hits().hits();
    }
}
