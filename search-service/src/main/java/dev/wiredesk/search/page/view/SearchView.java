package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.StoryView.Link;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search page: what was asked, what was found, where one can go from here.
 *
 * @param count how many stories were found, in words
 * @param chips the chosen filters, each with the search without it
 * @param kept what the form sends along unseen
 * @param everything the search without any filter or word
 * @param others pages about the same stories, as far as they can be asked the same
 * @param newest first page; null: this is it
 * @param problem why there is no answer; null: there is one
 */
public record SearchView(
        String words,
        DateField from,
        DateField to,
        String count,
        List<Chip> chips,
        List<Kept> kept,
        List<FacetView> facets,
        TimelineView timeline,
        List<CountryView> countries,
        List<Choice> orders,
        Link everything,
        List<Link> others,
        List<ResultView> results,
        @Nullable String newest,
        @Nullable String newer,
        @Nullable String older,
        @Nullable Problem problem) {

    /**
     * One end of the time searched.
     *
     * @param type of input that can show the value; a time of day does not fit one for dates
     */
    public record DateField(String value, String type) {
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

        static DateField of(String value) {
            return new DateField(value, value.isEmpty() || DATE.matcher(value).matches() ? "date" : "text");
        }
    }

    /**
     * A chosen filter.
     *
     * @param without the search without this filter
     * @param about the page about what it filters by; null: there is none
     */
    public record Chip(
            String name,
            String value,
            String label,
            String text,
            String without,
            @Nullable String about) {}

    /** A parameter that goes along with the words. */
    public record Kept(String name, String value) {}

    /**
     * Values of one filter to choose from.
     *
     * @param more those beyond the first few
     */
    public record FacetView(String label, List<Choice> choices, List<Choice> more) {}

    /**
     * Something to choose or, where it is chosen, to choose no more.
     *
     * @param count of stories; empty where it is not counted
     */
    public record Choice(String text, String count, boolean chosen, String href) {}

    /** Why there is no answer, for a reader. */
    public record Problem(String title, String detail) {}

    /** So many values of a facet are shown at first. */
    private static final int SHOWN = 8;

    /** The age by which relevance halves where the page weighs it by age. */
    private static final String RECENT = "7d";

    /** Filters whose values are counted, in the order in which they are shown. */
    private static final List<String> FACETS =
            List.of("region", "person", "personKind", "nationality", "provider", "language");

    /** What the page wants to be counted. */
    public static final List<String> COUNTED =
            Stream.concat(FACETS.stream(), Stream.of("country", "timeline")).toList();

    /** Parameters that the form has fields for. */
    private static final Set<String> FIELDS = Set.of(SearchState.WORDS, "from", "to");

    /** Parts of a region in a story that are worth choosing from once there is a region. */
    private static final List<String> ROLES = List.of("focus", "mentioned", "dateline", "affiliation");

    public static SearchView of(SearchState state, Found found, Instant now) {
        return of(state, found, now, null);
    }

    /** The page with the question still on it, where the question could not be answered. */
    public static SearchView unanswered(SearchState state, Instant now, Problem problem) {
        return of(state, Found.NOTHING, now, problem);
    }

    private static SearchView of(SearchState state, Found found, Instant now, @Nullable Problem problem) {
        Map<String, String> names = names(found);
        SearchState before = state.pageBefore();
        return new SearchView(
                state.first(SearchState.WORDS),
                DateField.of(state.first("from")),
                DateField.of(state.first("to")),
                count(found.total()),
                chips(state, names, SearchState.FILTERS),
                kept(state),
                facets(state, found, names),
                TimelineView.of(state, found.facets().getOrDefault("timeline", List.of()), now),
                CountryView.of(state, found.facets().getOrDefault("country", List.of())),
                orders(state),
                new Link("Show everything", state.everything().href()),
                others(state),
                found.hits().stream()
                        .map(hit -> ResultView.of(hit, state.everything(), now))
                        .toList(),
                before == null ? null : state.firstPage().href(),
                before == null ? null : before.href(),
                found.next() == null ? null : state.pageAfter(found.next()).href(),
                problem);
    }

    /** The same search as readers and as editors see it, for an editor to choose. */
    public static List<Choice> views(SearchState state) {
        return List.of(
                new Choice(
                        "As a reader",
                        "",
                        !state.forEditors(),
                        state.viewed(false).href()),
                new Choice(
                        "As an editor",
                        "",
                        state.forEditors(),
                        state.viewed(true).href()));
    }

    public boolean filtered() {
        return !chips.isEmpty() || !words.isEmpty();
    }

    static String count(long stories) {
        return number(stories) + (stories == 1 ? " story" : " stories");
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** Names of ids, as the facets or the stories at hand tell them; keyed by filter and value. */
    private static Map<String, String> names(Found found) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Found.Hit hit : found.hits()) {
            hit.article()
                    .enrichment()
                    .regions()
                    .forEach(region -> names.putIfAbsent("region " + region.id(), region.name()));
            hit.article()
                    .enrichment()
                    .people()
                    .forEach(person -> names.putIfAbsent("person " + person.id(), person.name()));
        }
        found.facets().forEach((filter, counts) -> {
            for (Found.Count count : counts) {
                if (count.name() != null) {
                    names.put(filter + " " + count.value(), count.name());
                }
            }
        });
        return names;
    }

    private static List<Chip> chips(SearchState state, Map<String, String> names, List<String> filters) {
        List<Chip> chips = new ArrayList<>();
        for (String name : filters) {
            for (String value : state.values(name)) {
                chips.add(new Chip(
                        name,
                        value,
                        Labels.ofFilter(name),
                        text(name, value, names),
                        state.without(name, value).href(),
                        about(state, name, value)));
            }
        }
        return chips;
    }

    private static @Nullable String about(SearchState state, String filter, String value) {
        return switch (filter) {
            case "region" -> Addresses.viewed(Addresses.region(value), state.forEditors());
            case "person" -> Addresses.viewed(Addresses.person(value), state.forEditors());
            default -> null;
        };
    }

    /** What has a field of its own, or is over once the words change, is not kept. */
    private static List<Kept> kept(SearchState state) {
        List<Kept> kept = new ArrayList<>();
        state.firstPage().parameters().forEach((name, values) -> {
            if (!FIELDS.contains(name)) {
                values.forEach(value -> kept.add(new Kept(name, value)));
            }
        });
        return kept;
    }

    private static List<FacetView> facets(SearchState state, Found found, Map<String, String> names) {
        List<FacetView> facets = new ArrayList<>();
        for (String name : FACETS) {
            List<Choice> choices = new ArrayList<>();
            List<Found.Count> counts = found.facets().getOrDefault(name, List.of());
            for (String value : state.values(name)) {
                if (counts.stream().noneMatch(count -> count.value().equals(value))) {
                    choices.add(choice(state, name, value, "", names));
                }
            }
            for (Found.Count count : counts) {
                if (state.has(name, count.value()) || isReadable(name, count, names)) {
                    choices.add(choice(state, name, count.value(), number(count.stories()), names));
                }
            }
            if (!choices.isEmpty()) {
                int shown = Math.min(SHOWN, choices.size());
                facets.add(new FacetView(
                        Labels.ofFacet(name), choices.subList(0, shown), choices.subList(shown, choices.size())));
            }
        }
        if (!state.values("region").isEmpty()) {
            List<Choice> roles = ROLES.stream()
                    .map(role -> choice(state, "role", role, "", names))
                    .toList();
            facets.add(1, new FacetView(Labels.ofFacet("role"), roles, List.of()));
        }
        return facets;
    }

    /** A province that is only a parent of the towns in the stories has no name here, and a bare code helps nobody. */
    private static boolean isReadable(String filter, Found.Count count, Map<String, String> names) {
        return !filter.equals("region") || names.containsKey(filter + " " + count.value());
    }

    private static Choice choice(
            SearchState state, String name, String value, String count, Map<String, String> names) {
        boolean chosen = state.has(name, value);
        SearchState other = chosen ? state.without(name, value) : state.with(name, value);
        return new Choice(text(name, value, names), count, chosen, other.href());
    }

    private static String text(String name, String value, Map<String, String> names) {
        String known = names.get(name + " " + value);
        return known != null ? known : Labels.ofValue(name, value);
    }

    private static List<Link> others(SearchState state) {
        List<Link> others = new ArrayList<>();
        String people = state.asked(PeopleView.PATH, PeopleView.FILTERS);
        if (people != null) {
            others.add(new Link("Who is in them", people));
        }
        String quotes = state.asked(QuotesView.PATH, QuotesView.FILTERS);
        if (quotes != null) {
            others.add(new Link("What was said", quotes));
        }
        return others;
    }

    private static List<Choice> orders(SearchState state) {
        String asked = state.first(SearchState.SORT);
        // As the query API does where it is not told: the best first where there are words to go by.
        String sort = !asked.isEmpty() ? asked : state.first(SearchState.WORDS).isEmpty() ? "newest" : "relevance";
        String current = sort + state.first(SearchState.RECENCY);
        return List.of(
                order(state, "Newest", "newest", "", current),
                order(state, "Most relevant", "relevance", "", current),
                order(state, "Relevant and recent", "relevance", RECENT, current));
    }

    private static Choice order(SearchState state, String text, String sort, String recency, String current) {
        return new Choice(
                text,
                "",
                current.equals(sort + recency),
                state.sorted(sort, recency).href());
    }
}
