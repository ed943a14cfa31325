package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import dev.wiredesk.search.article.PrintedRole;
import dev.wiredesk.search.identity.People;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.person.AppearanceQueries;
import dev.wiredesk.search.person.Persons;
import dev.wiredesk.search.query.Articles;
import dev.wiredesk.search.query.Facet;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.quote.QuoteQuery;
import dev.wiredesk.search.quote.Quotes;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.VisibleIndex;
import dev.wiredesk.search.similar.Reports;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the stories tell of a person. */
@Component
public class ExpertProfiles {

    private static final Set<Facet> OF_STORIES = Set.of(Facet.REGION, Facet.TIMELINE, Facet.PROVIDER);
    private static final int LATEST_QUOTES = 10;
    private static final int MOST_ROLES = 50;
    private static final int MOST_OTHERS = 10;
    private static final String ROLES = "roles";

    private final VisibleIndex index;
    private final Persons persons;
    private final Details details;
    private final Fellows fellows;
    private final Articles articles;
    private final Quotes quotes;
    private final Reports reports;

    ExpertProfiles(
            VisibleIndex index,
            Persons persons,
            Details details,
            Fellows fellows,
            Articles articles,
            Quotes quotes,
            Reports reports) {
        this.index = index;
        this.persons = persons;
        this.details = details;
        this.fellows = fellows;
        this.articles = articles;
        this.quotes = quotes;
        this.reports = reports;
    }

    /**
     * The profile that an id of a story or of a profile leads to; empty where the audience may see no story with such a
     * person.
     *
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<ExpertProfile> of(Audience audience, String id) {
        People people = persons.ofName(audience, id);
        return people.find(id).map(person -> profile(audience, people, person));
    }

    private ExpertProfile profile(Audience audience, People people, Person person) {
        Query appearance = AppearanceQueries.of(people, person);
        Query stories = AppearanceQueries.stories(appearance);
        Reports.Count quoted = reports.count(audience, quoting(people, person));
        Map<String, List<FacetCount>> facets = articles.facets(audience, stories, OF_STORIES);
        return new ExpertProfile(
                details.of(audience, Persons.ANY, people, List.of(person)).getFirst(),
                new ExpertProfile.QuotedIn(quoted.stories(), quoted.reports()),
                roles(audience, stories, appearance),
                facets.getOrDefault(Facet.REGION.parameter(), List.of()),
                facets.getOrDefault(Facet.TIMELINE.parameter(), List.of()),
                facets.getOrDefault(Facet.PROVIDER.parameter(), List.of()),
                fellows.of(audience, stories, appearance),
                quotes.find(audience, QuoteQuery.of(person.id(), LATEST_QUOTES)).items(),
                identity(audience, people, person));
    }

    private static Query quoting(People people, Person person) {
        return Query.of(query -> query.nested(nested -> nested.path(Quotes.PATH)
                .scoreMode(ChildScoreMode.None)
                .query(AppearanceQueries.of(Quotes.PATH, people, person))));
    }

    private List<ExpertProfile.Role> roles(Audience audience, Query stories, Query appearance) {
        Aggregation each = Aggregation.of(roles -> roles.terms(terms -> terms.field(AppearanceQueries.field("roles"))
                        .size(MOST_ROLES)
                        .executionHint(TermsAggregationExecutionHint.Map)
                        .order(NamedValue.of("last", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))
                .aggregations("first", Details.min("at"))
                .aggregations("last", Details.max("at")));
        SearchRequest request = SearchRequest.of(search -> search.size(0)
                .query(stories)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(ROLES, AppearanceQueries.aggregation(appearance, Map.of(ROLES, each))));
        Map<String, Aggregate> answers = AppearanceQueries.those(
                index.search(audience, request, Void.class).aggregations(), ROLES);
        return Objects.requireNonNull(answers.get(ROLES)).sterms().buckets().array().stream()
                .map(ExpertProfiles::role)
                .toList();
    }

    private static ExpertProfile.Role role(StringTermsBucket bucket) {
        PrintedRole role = PrintedRole.read(bucket.key().stringValue());
        Map<String, Aggregate> times = bucket.aggregations();
        return new ExpertProfile.Role(
                role.text(),
                role.title(),
                role.nationality(),
                role.organisation(),
                bucket.docCount(),
                Details.time(Objects.requireNonNull(times.get("first")).min().value()),
                Details.time(Objects.requireNonNull(times.get("last")).max().value()));
    }

    /** A name that somebody else has too finds the stories of both; then only the id of the profile tells them apart. */
    private static Set<String> ids(People people, Person person) {
        return people.namesakes(person).isEmpty() ? person.ids() : Set.of(person.id());
    }

    private ExpertProfile.Identity identity(Audience audience, People people, Person person) {
        List<Person> others =
                people.namesakes(person).stream().limit(MOST_OTHERS).toList();
        return new ExpertProfile.Identity(
                ids(people, person),
                person.storiesByName().entrySet().stream()
                        .map(name -> new ExpertProfile.Name(name.getKey(), name.getValue()))
                        .sorted(Comparator.comparingLong(ExpertProfile.Name::stories)
                                .reversed()
                                .thenComparing(ExpertProfile.Name::name))
                        .toList(),
                person.why(),
                details.of(audience, Persons.ANY, people, others));
    }
}
