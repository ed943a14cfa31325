package dev.wiredesk.search.page.view;

import java.util.List;

/**
 * A country on the map and in the list beside it.
 *
 * @param iso ISO 3166-1 alpha-2 code, by which the map knows its outline
 * @param shade from 1 to {@link #DARKEST}; each is about four times as many stories as the one before
 * @param href the search with the country or, where it is chosen, without it
 */
public record CountryView(String iso, String name, String count, int shade, boolean chosen, String href) {

    public static final int DARKEST = 5;

    private static final String SCHEME = "iso:";

    static List<CountryView> of(SearchState state, List<Found.Count> counts) {
        return counts.stream().map(count -> of(state, count)).toList();
    }

    private static CountryView of(SearchState state, Found.Count count) {
        boolean chosen = state.has("region", count.value());
        SearchState other = chosen ? state.without("region", count.value()) : state.with("region", count.value());
        return new CountryView(
                count.value().substring(SCHEME.length()),
                count.name() == null ? Labels.ofId(count.value()) : count.name(),
                SearchView.number(count.stories()),
                shade(count.stories()),
                chosen,
                other.href());
    }

    /** The same number has the same shade in every search, so that two pictures of the map can be compared. */
    static int shade(long stories) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(stories);
        return Math.clamp((bits + 1) / 2, 1, DARKEST);
    }
}
