package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.search.expert.ExpertPage;
import dev.wiredesk.search.page.view.SearchView.Chip;
import dev.wiredesk.search.page.view.SearchView.Choice;
import dev.wiredesk.search.page.view.SearchView.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory of people.
 *
 * @param words of a name, role or country
 * @param about words of their stories
 * @param kinds to choose from
 * @param chips filters that have no field, each with the page without it
 * @param kept the same, as the form sends them along
 * @param first page; null: this is it
 */
public record PeopleView(
        String words,
        String about,
        List<Choice> kinds,
        List<Chip> chips,
        List<Kept> kept,
        String count,
        List<PersonView> people,
        @Nullable String first,
        @Nullable String next) {

    public static final String PATH = "/experts";

    /** What the page can be asked. */
    public static final List<String> FILTERS = List.of(
            "q",
            "about",
            "personKind",
            "nationality",
            "region",
            "role",
            "provider",
            "language",
            "subject",
            "from",
            "to",
            "near");

    private static final Set<String> FIELDS = Set.of("q", "about", "personKind");

    /** The parameters of the question, of those that an address has. */
    public static Map<String, List<String>> asked(Map<String, List<String>> parameters) {
        return PageState.of(PATH, FILTERS, parameters).parameters();
    }

    public static PeopleView of(Map<String, List<String>> parameters, ExpertPage found) {
        PageState state = PageState.of(PATH, FILTERS, parameters);
        return new PeopleView(
                state.first("q"),
                state.first("about"),
                kinds(state),
                state.chips(FIELDS),
                state.kept(FIELDS),
                SearchView.number(found.total()) + (found.total() == 1 ? " person" : " people"),
                PersonView.of(found.items()),
                state.isFirstPage() ? null : state.firstPage(),
                found.next() == null ? null : state.pageAfter(found.next()));
    }

    private static List<Choice> kinds(PageState state) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("Everybody", "", state.first("personKind").isEmpty(), ""));
        for (PersonKind kind : PersonKind.values()) {
            String value = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(new Choice(
                    kind == PersonKind.OTHER ? "Others" : Labels.personKind(kind),
                    "",
                    state.first("personKind").equals(value),
                    value));
        }
        return kinds;
    }
}
