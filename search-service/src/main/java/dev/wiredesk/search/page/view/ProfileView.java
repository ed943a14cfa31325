package dev.wiredesk.search.page.view;

import dev.wiredesk.search.expert.ExpertItem;
import dev.wiredesk.search.expert.ExpertProfile;
import dev.wiredesk.search.identity.Reason;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.similar.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The page about a person.
 *
 * @param stories the search for the stories with the person
 * @param quoted in how many stories, in words
 * @param names as printed, each with its number of stories; empty: there is but one
 * @param why the stories mean one person, in words
 * @param others people who have the name and are somebody else
 * @param allQuotes the page of all quotes
 */
public record ProfileView(
        PersonView person,
        Link stories,
        String quoted,
        List<PrintedRole> roles,
        List<Counted> names,
        List<String> why,
        List<PersonView> others,
        List<QuotesView.Said> quotes,
        String allQuotes,
        TimelineView timeline,
        List<Counted> regions,
        List<PersonView> fellows,
        List<Counted> providers) {

    /** A role as printed, and when. */
    public record PrintedRole(String text, String when, String stories) {}

    /**
     * The page.
     *
     * @param timeline stories over time
     */
    public static ProfileView of(ExpertProfile profile, List<Found.Count> timeline, Instant now) {
        ExpertItem person = profile.person();
        ExpertProfile.Identity identity = profile.identity();
        SearchState all = new SearchState(
                Map.of("person", identity.ids().stream().sorted().toList()));
        return new ProfileView(
                PersonView.of(person),
                new Link(SearchView.count(person.stories()), all.href()),
                quoted(profile.quotedIn()),
                profile.roles().stream().map(ProfileView::role).toList(),
                identity.names().size() < 2
                        ? List.of()
                        : identity.names().stream()
                                .map(name -> new Counted(
                                        new Link(
                                                name.name(),
                                                Addresses.query("/", Map.of("q", List.of('"' + name.name() + '"')))),
                                        SearchView.number(name.stories())))
                                .toList(),
                identity.why().stream().map(ProfileView::reason).distinct().toList(),
                PersonView.of(identity.others()),
                QuotesView.said(profile.latestQuotes()),
                Addresses.query(QuotesView.PATH, Map.of("person", List.of(person.id()))),
                TimelineView.of(all, timeline, now),
                profile.regions().stream()
                        .filter(region -> region.name() != null)
                        .map(region -> new Counted(
                                new Link(String.valueOf(region.name()), Addresses.region(region.value())),
                                SearchView.number(region.count())))
                        .limit(15)
                        .toList(),
                PersonView.of(profile.fellows()),
                profile.providers().stream()
                        .map(provider -> counted(all, provider))
                        .toList());
    }

    private static Counted counted(SearchState all, FacetCount provider) {
        return new Counted(
                new Link(
                        provider.value(), all.with("provider", provider.value()).href()),
                SearchView.number(provider.count()));
    }

    /** Copies of one text are told apart from different ones (R36), as far back as texts were compared. */
    static String quoted(ExpertProfile.QuotedIn quoted) {
        if (quoted.stories() == 0) {
            return "Not quoted";
        }
        String stories = "Quoted in " + SearchView.count(quoted.stories());
        long compared = Math.min(quoted.stories(), Reports.MOST);
        if (quoted.reports() == compared) {
            return stories;
        }
        String reports = SearchView.number(quoted.reports());
        return compared == quoted.stories()
                ? stories + " (" + reports + " if copies count once)"
                : stories + " (of the newest " + SearchView.number(compared) + ", " + reports
                        + " if copies count once)";
    }

    private static PrintedRole role(ExpertProfile.Role role) {
        Instant first = role.first();
        Instant last = role.last();
        String from = first == null ? "" : Labels.day(first);
        String to = last == null ? "" : Labels.day(last);
        return new PrintedRole(
                role.text(), from.equals(to) ? from : from + " to " + to, SearchView.count(role.stories()));
    }

    private static String reason(Reason reason) {
        String shared = shared(reason);
        return switch (reason.rule()) {
            case SAME_NAME_NATIONALITY_AND_WORK -> "The same name, and nationality and work agree" + shared;
            case SAME_NAME_AND_NATIONALITY -> "The same name and nationality" + shared;
            case SAME_NAME_AND_WORK -> "The same name and work" + shared;
            case VARIANT_NAME_SAME_NATIONALITY_AND_WORK ->
                "Two spellings of a name, and nationality and work agree" + shared;
            case SAME_NAME_NOTHING_AGAINST_IT -> "The same name, and nothing against it";
            case SAME_NAME_NOTHING_KNOWN -> "The same name in stories that tell nothing else";
        };
    }

    private static String shared(Reason reason) {
        String nationalities = String.join(", ", reason.nationalities());
        String work = String.join(", ", reason.work());
        String both = nationalities.isEmpty() || work.isEmpty() ? nationalities + work : nationalities + "; " + work;
        return both.isEmpty() ? "" : ": " + both;
    }
}
