package dev.wiredesk.search.person;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Who is in the stories that somebody may see. Nothing is kept: a story that is killed is out of it at once (R15). */
@Component
public class Persons {

    /** Ids of people and of profiles. */
    public static final Pattern ID = Pattern.compile("person:\\S{1,400}");

    /** Of one answer of the index. */
    private static final int MOST_DESCRIPTIONS = 30_000;

    /** Keys that one query asks for. */
    private static final int MOST_KEYS = 10_000;

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

    /** Everybody who might be meant by an id. */
    public People ofName(Audience audience, String id) {
        int apart = id.indexOf('~');
        return ofKeys(audience, Set.of(Description.keyOf(apart < 0 ? id : id.substring(0, apart))));
    }

    /** Everybody who has one of the keys. */
    public People ofKeys(Audience audience, Collection<String> keys) {
        List<Seen> seen = new ArrayList<>();
        List<List<String>> open = new ArrayList<>(List.of(List.copyOf(keys)));
        while (!open.isEmpty()) {
            List<String> some = open.removeLast();
            if (some.size() > MOST_KEYS || !addAll(audience, some, seen)) {
                open.add(some.subList(0, some.size() / 2));
                open.add(some.subList(some.size() / 2, some.size()));
            }
        }
        return People.of(seen);
    }

    /** False where there are too many for one answer; of a single key what comes then is left out. */
    private boolean addAll(Audience audience, List<String> keys, List<Seen> seen) {
        if (keys.isEmpty()) {
            return true;
        }
        StringTermsAggregate descriptions = those(index.search(
                                audience,
                                SearchRequest.of(request -> request.size(0)
                                        .query(AppearanceQueries.stories(AppearanceQueries.any("key", keys)))
                                        .trackTotalHits(total -> total.enabled(false))
                                        .aggregations(
                                                DESCRIPTIONS,
                                                AppearanceQueries.aggregation(
                                                        AppearanceQueries.any("key", keys),
                                                        Map.of(DESCRIPTIONS, descriptions())))),
                                Void.class)
                        .aggregations()
                        .get(DESCRIPTIONS))
                .get(DESCRIPTIONS)
                .sterms();
        if (keys.size() > 1 && descriptions.sumOtherDocCount() > 0) {
            return false;
        }
        descriptions.buckets().array().forEach(bucket -> seen.add(
                new Seen(Description.read(bucket.key().stringValue()), bucket.docCount())));
        return true;
    }

    private static Aggregation descriptions() {
        return Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(AppearanceQueries.field("description")).size(MOST_DESCRIPTIONS)));
    }

    private static Map<String, Aggregate> those(Aggregate nested) {
        return nested.nested().aggregations().get(AppearanceQueries.THOSE).filter().aggregations();
    }
}
