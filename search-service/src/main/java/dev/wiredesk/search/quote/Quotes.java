package dev.wiredesk.search.quote;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.search.article.Description;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.Cursor;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The quotes of the stories that somebody may see. */
@Component
public class Quotes {

    /** Path of the quotes of a story, nested documents that have the fields {@code person} and {@code description}. */
    public static final String PATH = "indexed.quotes";

    private final VisibleIndex index;
    private final Persons persons;

    Quotes(VisibleIndex index, Persons persons) {
        this.index = index;
        this.persons = persons;
    }

    /**
     * Finds a page of quotes. Stories come newest first, the quotes of each in the order of its text; a page can end
     * inside of a story and the next goes on there.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public QuotePage find(Audience audience, QuoteQuery asked) {
        List<Query> speakers = asked.filters().persons().stream()
                .flatMap(id -> speaker(audience, id).stream())
                .toList();
        QuoteRequests requests = new QuoteRequests(asked, speakers);
        // One more tells whether there is a next page.
        int wanted = asked.size() + 1;
        List<Found> found = new ArrayList<>();
        Cursor cursor = asked.cursor();
        List<FieldValue> after = List.of();
        if (cursor != null) {
            after = cursor.after().subList(0, 2);
            String story = after.getLast().stringValue();
            add(search(audience, requests.rest(story, number(cursor.after().getLast()), wanted)), found);
        }
        SearchResponse<ObjectNode> more = search(audience, requests.stories(Math.max(0, wanted - found.size()), after));
        add(more, found);
        boolean isLast = found.size() < wanted;
        List<Found> page = isLast ? found : found.subList(0, asked.size());
        return new QuotePage(
                total(more),
                items(audience, page),
                isLast ? null : asked.next(page.getLast().place()));
    }

    private SearchResponse<ObjectNode> search(Audience audience, SearchRequest request) {
        return index.search(audience, request, ObjectNode.class);
    }

    /** The clause for what a person said; empty: the audience sees nobody of that id. */
    private Optional<Query> speaker(Audience audience, String id) {
        People people = persons.ofName(audience, id);
        return people.find(id).map(person -> AppearanceQueries.of(PATH, people, person));
    }

    private static long number(FieldValue value) {
        return value.isLong() ? value.longValue() : (long) value.doubleValue();
    }

    private static long total(SearchResponse<ObjectNode> response) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(response.aggregations().get(QuoteRequests.COUNT))
                                .nested()
                                .aggregations()
                                .get(QuoteRequests.COUNT))
                .filter()
                .docCount();
    }

    /**
     * A quote and its place in the order.
     *
     * @param speaker null: an anonymous source (R42)
     * @param marked null: nothing was looked for
     */
    private record Found(
            Enrichment.Quote quote,
            Enrichment.@Nullable Person speaker,
            QuoteItem.Story story,
            @Nullable List<String> marked,
            Cursor place) {}

    private static void add(SearchResponse<ObjectNode> response, List<Found> found) {
        for (Hit<ObjectNode> hit : response.hits().hits()) {
            Source source = EventJson.MAPPER.treeToValue(Objects.requireNonNull(hit.source()), Source.class);
            InnerHitsResult quotes = Objects.requireNonNull(hit.innerHits().get(PATH));
            for (Hit<?> inner : quotes.hits().hits()) {
                int number =
                        Math.toIntExact(Objects.requireNonNull(inner.nested()).offset());
                Enrichment.Quote quote = source.enrichment().quotes().get(number);
                List<FieldValue> place = new ArrayList<>(hit.sort());
                place.add(FieldValue.of(number));
                found.add(new Found(
                        quote,
                        source.speaker(quote),
                        source.story(),
                        inner.highlight().get(QuoteRequests.TEXT),
                        new Cursor(place)));
            }
        }
    }

    /** Names each speaker by the profile, for two in a page can have one id in their stories. */
    private List<QuoteItem> items(Audience audience, List<Found> page) {
        People people = persons.ofIds(
                audience,
                page.stream()
                        .map(Found::speaker)
                        .filter(Objects::nonNull)
                        .map(Enrichment.Person::id)
                        .toList());
        return page.stream().map(found -> item(found, people)).toList();
    }

    private static QuoteItem item(Found found, People people) {
        Enrichment.Person speaker = found.speaker();
        return new QuoteItem(
                found.quote(),
                speaker == null ? null : speaker(speaker, people),
                found.story(),
                found.marked() == null ? null : new QuoteItem.Highlights(found.marked()));
    }

    private static QuoteItem.Speaker speaker(Enrichment.Person person, People people) {
        Description description = Description.of(person);
        // Whoever came into the index between the two searches keeps the id of the story.
        String id =
                people.described(description.label()).map(known -> known.id()).orElse(description.id());
        return new QuoteItem.Speaker(
                id,
                person.name(),
                person.kind(),
                person.roles().isEmpty() ? null : person.roles().getFirst().text(),
                new QuoteItem.Links("/v1/experts/" + id));
    }

    /** What is read of a story. */
    private record Source(
            String id,
            @Nullable String headline,
            String provider,
            @Nullable Instant versionCreated,
            @Nullable String language,
            @Nullable Rights rights,
            Spoken enrichment) {

        private record Spoken(@Nullable List<Enrichment.Person> people, List<Enrichment.Quote> quotes) {}

        QuoteItem.Story story() {
            return new QuoteItem.Story(
                    id,
                    headline,
                    provider,
                    versionCreated,
                    language,
                    rights,
                    new QuoteItem.Links("/v1/articles/" + id));
        }

        Enrichment.@Nullable Person speaker(Enrichment.Quote quote) {
            Enrichment.Speaker speaker = quote.speaker();
            if (speaker == null || speaker.person() == null || enrichment.people() == null) {
                return null;
            }
            return enrichment.people().stream()
                    .filter(person -> person.id().equals(speaker.person()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
