package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a story plays among the places that it speaks of. */
final class FocusFinder {
    /** Share of the strongest place's focus that makes another one a focus. */
    private static final double FOCUS_SHARE = 0.62;

    /** The same for a place inside one that is a focus: where exactly the story plays there. */
    private static final double INNER_FOCUS_SHARE = 0.38;

    /** A story plays in a few places, or it plays nowhere in particular. */
    private static final int MOST_FOCUS = 4;

    /** What a place keeps of its focus in a country that the story hardly speaks of. */
    private static final double LEAST_SHARE = 0.3;

    /** Part of what is said of a country's people and government that makes it the place of a story that was filed there. */
    private static final double AT_HOME = 0.3;

    /** What a lead that tells where something happens would give. */
    private static final double LIKE_A_LEAD = 1.3;

    /** What a place gives on to the places around it. */
    private static final double GIVEN_UP = 0.8;

    private final Gazetteer gazetteer;

    FocusFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The places in which the story plays; none: nowhere in particular.
     *
     * @param byPlace what is said of each place; it learns its country's share, and what it gets from places inside it
     * @param atHome whether the story begins with no place but the one it was filed from, which it then plays in
     */
    Set<Integer> find(Map<Integer, Spoken> byPlace, boolean atHome) {
        List<Spoken> spoken = new ArrayList<>(byPlace.values());
        if (atHome) {
            spoken.stream().filter(one -> one.isFiledFrom).forEach(one -> one.ownFocus += LIKE_A_LEAD);
        }
        weighHome(spoken);
        weighCountries(spoken);
        giveUp(byPlace);
        return strongest(spoken);
    }

    /** What people and governments do where the story was filed, they do at home. */
    private void weighHome(List<Spoken> spoken) {
        Set<Integer> filed = new HashSet<>();
        spoken.stream().filter(one -> one.isFiledFrom).forEach(one -> filed.add(land(one.place)));
        for (Spoken one : spoken) {
            one.ownFocus += filed.contains(one.place) ? AT_HOME * one.acting : 0;
        }
    }

    /** What is spoken of all over a country, and that the story was filed there, makes each place in it likelier to be where the story plays. */
    private void weighCountries(List<Spoken> spoken) {
        Map<Integer, Double> votes = new HashMap<>();
        spoken.forEach(one -> votes.merge(land(one.place), one.votes, Double::sum));
        double most = votes.values().stream().mapToDouble(vote -> vote).max().orElse(0);
        if (most > 0) {
            spoken.forEach(one -> {
                one.share = votes.getOrDefault(land(one.place), 0.0) / most;
                one.ownFocus *= LEAST_SHARE + (1 - LEAST_SHARE) * one.share;
            });
        }
    }

    /** The country of a place; itself where it lies in none. */
    private int land(int place) {
        int country = gazetteer.country(place);
        return country == Gazetteer.NONE ? place : country;
    }

    /** A story that plays in a town plays in its country too. */
    private void giveUp(Map<Integer, Spoken> byPlace) {
        for (Spoken inner : byPlace.values()) {
            Set<Integer> around = new HashSet<>();
            addAround(inner.place, around);
            for (int place : around) {
                Spoken outer = byPlace.get(place);
                if (outer != null && takes(outer.place)) {
                    outer.given += GIVEN_UP * inner.ownFocus;
                }
            }
        }
    }

    private void addAround(int place, Set<Integer> around) {
        int parent = gazetteer.parent(place);
        if (parent != Gazetteer.NONE && around.add(parent)) {
            addAround(parent, around);
        }
        for (int further : gazetteer.furtherParents(place)) {
            if (around.add(further)) {
                addAround(further, around);
            }
        }
    }

    private boolean takes(int place) {
        return switch (gazetteer.kind(place)) {
            case COUNTRY, ADMIN1, ADMIN2, AREA -> true;
            case CITY, MACRO, WATER, SITE -> false;
        };
    }

    /** The strongest places, and inside them where exactly. */
    private Set<Integer> strongest(List<Spoken> spoken) {
        double most = spoken.stream().mapToDouble(Spoken::focus).max().orElse(0);
        List<Spoken> strongest = spoken.stream()
                .filter(one -> one.focus() > 0 && one.focus() >= FOCUS_SHARE * most)
                .sorted(Comparator.comparingDouble((Spoken one) -> one.focus()).reversed())
                .limit(MOST_FOCUS)
                .toList();
        Set<Integer> focus = new HashSet<>();
        strongest.forEach(one -> focus.add(one.place));
        List<Spoken> inner = spoken.stream()
                .filter(one -> one.given == 0 && one.focus() >= INNER_FOCUS_SHARE * most)
                .filter(one -> strongest.stream().anyMatch(outer -> gazetteer.isWithin(one.place, outer.place)))
                .toList();
        inner.forEach(one -> focus.add(one.place));
        return focus;
    }
}
