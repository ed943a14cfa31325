package dev.wiredesk.search.region;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.query.FilterClauses;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.VisibleIndex;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is quoted most in the stories of a region, each with the role that was printed last. */
@Component
class RegionSpeakers {

    private static final int MOST = 10;

    /** Stories looked through for names and roles at a time, and how often. */
    private static final int LOOK = 50;

    private static final int LOOKS = 3;

    private static final String QUOTES = "quotes";
    private static final String SPEAKERS = "speakers";
    private static final String STORIES = "stories";

    private final VisibleIndex index;

    RegionSpeakers(VisibleIndex index) {
        this.index = index;
    }

    /** What is read of a story. */
    private record Story(People enrichment) {}

    private record People(List<Enrichment.Person> people) {}

    List<RegionProfile.Speaker> of(Audience audience, Filters filters) {
        List<StringTermsBucket> quoted = quoted(audience, filters);
        Map<String, Enrichment.Person> printed = printed(
                audience,
                filters,
                quoted.stream().map(bucket -> bucket.key().stringValue()).toList());
        return quoted.stream()
                .map(bucket -> speaker(bucket, printed.get(bucket.key().stringValue())))
                .toList();
    }

    private static RegionProfile.Speaker speaker(StringTermsBucket bucket, Enrichment.@Nullable Person printed) {
        Aggregate stories = Objects.requireNonNull(bucket.aggregations().get(STORIES));
        return new RegionProfile.Speaker(
                bucket.key().stringValue(),
                printed == null ? null : printed.name(),
                printed == null ? null : printed.kind(),
                printed == null || printed.roles().isEmpty()
                        ? null
                        : printed.roles().getFirst().text(),
                bucket.docCount(),
                stories.reverseNested().docCount());
    }

    private List<StringTermsBucket> quoted(Audience audience, Filters filters) {
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(FilterClauses.matching(filters))
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        QUOTES,
                        quotes -> quotes.nested(nested -> nested.path("indexed.quotes"))
                                .aggregations(
                                        SPEAKERS,
                                        speakers -> speakers.terms(terms -> terms.field("indexed.quotes.person")
                                                        .size(MOST))
                                                .aggregations(STORIES, stories -> stories.reverseNested(all -> all)))));
        Aggregate quotes = Objects.requireNonNull(
                index.search(audience, request, Void.class).aggregations().get(QUOTES));
        return RegionTerms.buckets(quotes.nested().aggregations(), SPEAKERS);
    }

    /** The people as the newest stories print them; with a role, if one of the stories looked at prints one. */
    private Map<String, Enrichment.Person> printed(Audience audience, Filters filters, List<String> ids) {
        Map<String, Enrichment.Person> printed = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>(ids);
        for (int look = 0; look < LOOKS && !wanted.isEmpty(); look++) {
            for (Hit<Story> hit : stories(audience, filters, wanted)) {
                for (Enrichment.Person person :
                        Objects.requireNonNull(hit.source()).enrichment().people()) {
                    if (wanted.contains(person.id())) {
                        printed.putIfAbsent(person.id(), person);
                        if (!person.roles().isEmpty()) {
                            printed.put(person.id(), person);
                            wanted.remove(person.id());
                        }
                    }
                }
            }
            // Those whom all of these stories name without a role would fill the next look too.
            wanted.removeAll(printed.keySet());
        }
        return printed;
    }

    private List<Hit<Story>> stories(Audience audience, Filters filters, Set<String> people) {
        List<FieldValue> ids = people.stream().map(FieldValue::of).toList();
        SearchRequest request = SearchRequest.of(search -> search.size(LOOK)
                .query(query -> query.bool(bool -> bool.filter(FilterClauses.matching(filters))
                        .filter(filter -> filter.nested(nested -> nested.path("indexed.appearances")
                                .query(person -> person.terms(terms -> terms.field("indexed.appearances.person")
                                        .terms(any -> any.value(ids))))))))
                .sort(by -> by.field(field -> field.field("indexed.publishedAt").order(SortOrder.Desc)))
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes("enrichment.people"))));
        return index.search(audience, request, Story.class).hits().hits();
    }
}
