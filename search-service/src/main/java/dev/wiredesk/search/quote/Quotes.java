package dev.wiredesk.search.quote;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
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

    private final VisibleIndex index;
    private final Persons persons;

    Quotes(VisibleIndex index, Persons persons) {
        this.index = index;
        this.persons = persons;
    }

    /**
     * Finds a page of quotes. Stories come in the order asked for, the quotes of each in that of its text; a page can end
     * inside of a story and the next goes on there.
     *
     * @throws IndexUnavailableException the index does not answer
     * @throws RefusedQueryException the index refuses the query as too costly
     */
    public QuotePage find(Audience audience, QuoteQuery asked) {
        List<Query> speakers = asked.persons().stream()
                .flatMap(id -> speaker(audience, id).stream())
                .toList();
        QuoteRequests requests = new QuoteRequests(asked, speakers);
        // One more tells whether there is a next page.
        int wanted = asked.size() + 1;
        List<Found> found = new ArrayList<>();
        List<FieldValue> after = List.of();
        Cursor cursor = asked.cursor();
        if (cursor != null) {
            after = cursor.after().subList(0, cursor.after().size() - 1);
            add(
                    index.search(
                            audience,
                            requests.rest(
                                    after.getLast().stringValue(), number(cursor.after().getLast()), wanted),
                            ObjectNode.class),
                    after,
                    found);
        }
        SearchResponse<ObjectNode> more = index.search(
                audience, requests.stories(Math.max(0, wanted - found.size()), after), ObjectNode.class);
        add(more, List.of(), found);
        boolean isLast = found.size() < wanted;
        List<Found> page = isLast ? found : found.subList(0, asked.size());
        return new QuotePage(
                total(more),
                page.stream().map(Found::item).toList(),
                isLast ? null : asked.next(page.getLast().place()));
    }

    /** The clause for what a person said; empty: the audience sees nobody of that id. */
    private Optional<Query> speaker(Audience audience, String id) {
        People people = persons.ofName(audience, id);
        return people.find(id).map(person -> speaker(people, person));
    }

    private static Query speaker(People people, Person person) {
        return people.namesakes(person).isEmpty()
                ? QuoteRequests.terms("person", person.ids())
                : QuoteRequests.terms("description", person.labels());
    }

    private static long number(FieldValue value) {
        return value.isLong() ? value.longValue() : (long) value.doubleValue();
    }

    private static long total(SearchResponse<ObjectNode> response) {
        return Objects.requireNonNull(Objects.requireNonNull(
                                response.aggregations().get(QuoteRequests.COUNT))
                        .nested()
                        .aggregations()
                        .get(QuoteRequests.COUNT))
                .filter()
                .docCount();
    }

    /** A quote and its place in the order. */
    private record Found(QuoteItem item, Cursor place) {}

    /**
     * Adds the quotes of the stories.
     *
     * @param place of the only story there is, if it is known
     */
    private static void add(SearchResponse<ObjectNode> response, List<FieldValue> place, List<Found> found) {
        for (Hit<ObjectNode> hit : response.hits().hits()) {
            Source source = EventJson.MAPPER.treeToValue(Objects.requireNonNull(hit.source()), Source.class);
            InnerHitsResult quotes = Objects.requireNonNull(hit.innerHits().get(QuoteRequests.PATH));
            for (Hit<?> quote : quotes.hits().hits()) {
                int number = Math.toIntExact(Objects.requireNonNull(quote.nested()).offset());
                List<FieldValue> values = new ArrayList<>(place.isEmpty() ? hit.sort() : place);
                values.add(FieldValue.of(number));
                found.add(new Found(
                        source.item(number, quote.highlight().get(QuoteRequests.TEXT)), new Cursor(values)));
            }
        }
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

        private record Spoken(
                @Nullable List<Enrichment.Person> people,
                @Nullable List<Enrichment.Quote> quotes) {}

        QuoteItem item(int number, @Nullable List<String> marked) {
            Enrichment.Quote quote = Objects.requireNonNull(enrichment.quotes()).get(number);
            return new QuoteItem(
                    quote,
                    speaker(quote),
                    new QuoteItem.Story(
                            id,
                            headline,
                            provider,
                            versionCreated,
                            language,
                            rights,
                            new QuoteItem.Links("/v1/articles/" + id)),
                    marked == null ? null : new QuoteItem.Highlights(marked));
        }

        private QuoteItem.@Nullable Speaker speaker(Enrichment.Quote quote) {
            Enrichment.Speaker speaker = quote.speaker();
            if (speaker == null || speaker.person() == null || enrichment.people() == null) {
                return null;
            }
            return enrichment.people().stream()
                    .filter(person -> person.id().equals(speaker.person()))
                    .findFirst()
                    .map(person -> new QuoteItem.Speaker(
                            person.id(),
                            person.name(),
                            person.kind(),
                            person.roles().isEmpty()
                                    ? null
                                    : person.roles().getFirst().text()))
                    .orElse(null);
        }
    }
}
