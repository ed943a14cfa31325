package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.region.RegionCount;
import dev.wiredesk.search.region.RegionProfile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page about a region.
 *
 * @param path what it lies in, outermost first
 * @param stories the search for its stories
 * @param inFocus the search for those that play there; null: there is none
 * @param speakers who is quoted in its stories
 * @param people everybody in its stories
 * @param inside regions that lie in it
 * @param neighbours regions that its stories are about as well
 */
public record RegionView(
        String name,
        String kind,
        List<Link> path,
        Link stories,
        @Nullable Link inFocus,
        TimelineView timeline,
        List<Speaker> speakers,
        String people,
        List<Counted> inside,
        List<Counted> neighbours,
        List<Counted> subjects,
        List<Counted> providers,
        List<ResultView> latest) {

    /** Somebody who is quoted. */
    public record Speaker(
            Link name, @Nullable String kind, @Nullable String role, String quotes) {}

    /**
     * The page.
     *
     * @param timeline stories over time
     * @param latest the newest stories
     */
    public static RegionView of(
            RegionProfile profile, List<Found.Count> timeline, List<Found.Hit> latest, Instant now) {
        RegionCount region = profile.region();
        SearchState all = SearchState.only("region", region.id());
        return new RegionView(
                name(region.id(), region.name()),
                Labels.regionKind(region.kind()),
                profile.path().stream()
                        .map(place -> new Link(name(place.id(), place.name()), Addresses.region(place.id())))
                        .toList(),
                new Link(SearchView.count(region.stories()), all.href()),
                region.focus() == 0
                        ? null
                        : new Link(
                                SearchView.number(region.focus()),
                                all.with("role", "focus").href()),
                TimelineView.of(all, timeline, now),
                profile.people().stream().map(RegionView::speaker).toList(),
                Objects.requireNonNull(all.asked(PeopleView.PATH, PeopleView.FILTERS)),
                regions(profile.regions()),
                regions(profile.neighbours()),
                profile.subjects().stream()
                        .map(subject -> counted(all, "subject", subject.value(), subject.count()))
                        .toList(),
                profile.providers().stream()
                        .map(provider -> counted(all, "provider", provider.value(), provider.count()))
                        .toList(),
                latest.stream()
                        .map(hit -> ResultView.of(hit, all.everything(), now))
                        .toList());
    }

    private static Speaker speaker(RegionProfile.Speaker speaker) {
        String quotes = SearchView.number(speaker.quotes()) + (speaker.quotes() == 1 ? " quote" : " quotes");
        return new Speaker(
                new Link(name(speaker.id(), speaker.name()), Addresses.person(speaker.id())),
                speaker.kind() == null ? null : Labels.personKind(speaker.kind()),
                speaker.role(),
                quotes + " in " + SearchView.count(speaker.stories()).toLowerCase(Locale.ROOT));
    }

    private static List<Counted> regions(List<RegionCount> regions) {
        // A province that is only known as the parent of a town has no name, and a bare code helps nobody.
        return regions.stream()
                .filter(region -> region.name() != null)
                .map(region -> new Counted(
                        new Link(name(region.id(), region.name()), Addresses.region(region.id())),
                        SearchView.number(region.stories())))
                .toList();
    }

    private static Counted counted(SearchState all, String filter, String value, long stories) {
        return new Counted(new Link(value, all.with(filter, value).href()), SearchView.number(stories));
    }

    private static String name(String id, @Nullable String known) {
        return Objects.requireNonNullElseGet(known, () -> Labels.ofId(id));
    }
}
