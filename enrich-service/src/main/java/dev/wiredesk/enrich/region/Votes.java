package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of a story, as they are resolved so far, say about where its other names lie. */
final class Votes {
    /** Neighbours at this distance count about a third. */
    private static final double NEAR_KM = 90;

    /** Farther apart in latitude than this, neighbours count for nothing. */
    private static final double FAR_DEGREES = 4;

    /** The same in longitude, as it is as far north or south as there are towns. */
    private static final double FAR_LONGITUDE = 12;

    /** More than this many places of one story tell nothing more about where it plays. */
    private static final int ANCHORS = 30;

    private static final double MOST_NEIGHBOURS = 1.5;

    private final Gazetteer gazetteer;
    private final Map<Integer, Double> countries = new HashMap<>();
    private final Map<Integer, Double> divisions = new HashMap<>();
    private final List<SameName> anchors;
    private double countryTotal;
    private double divisionTotal;

    Votes(Gazetteer gazetteer, List<SameName> names) {
        this.gazetteer = gazetteer;
        List<SameName> placed = new ArrayList<>();
        for (SameName name : names) {
            int place = name.place(gazetteer);
            int country = gazetteer.country(place);
            if (country != Gazetteer.NONE) {
                countries.merge(country, name.vote(), Double::sum);
                countryTotal += name.vote();
            }
            int division = gazetteer.division(place);
            if (division != Gazetteer.NONE) {
                divisions.merge(division, name.vote(), Double::sum);
                divisionTotal += name.vote();
            }
            if (isSmall(place)) {
                placed.add(name);
            }
        }
        placed.sort(Comparator.comparingDouble(SameName::vote).reversed());
        anchors = placed.subList(0, Math.min(ANCHORS, placed.size()));
    }

    /** The share of the votes, without a name's own, for the country of a place; {@code least} votes at least are counted. */
    double country(SameName name, int place, double least) {
        return share(
                countries,
                countryTotal,
                gazetteer.country(place),
                gazetteer.country(name.place(gazetteer)),
                name,
                least);
    }

    /** The same for first-level divisions. */
    double division(SameName name, int place, double least) {
        return share(
                divisions,
                divisionTotal,
                gazetteer.division(place),
                gazetteer.division(name.place(gazetteer)),
                name,
                least);
    }

    private static double share(
            Map<Integer, Double> votes, double total, int voted, int ownVote, SameName name, double least) {
        if (voted == Gazetteer.NONE) {
            return 0;
        }
        double cast = Math.max(total - (ownVote == Gazetteer.NONE ? 0 : name.vote()), least);
        double others = votes.getOrDefault(voted, 0.0) - (voted == ownVote ? name.vote() : 0);
        return Math.clamp(others / cast, 0, 1);
    }

    /** How much of the story lies near a place, up to 1.5. */
    double neighbours(SameName name, int place) {
        double sum = 0;
        for (SameName anchor : anchors) {
            int other = anchor.place(gazetteer);
            if (!areFar(place, other) && anchor.first().name != name.first().name) {
                sum += anchor.vote() * Math.exp(-gazetteer.km(place, other) / NEAR_KM);
            }
        }
        return Math.min(sum, MOST_NEIGHBOURS);
    }

    private boolean areFar(int a, int b) {
        double longitude = Math.abs(gazetteer.lon(a) - gazetteer.lon(b));
        return Math.abs(gazetteer.lat(a) - gazetteer.lat(b)) > FAR_DEGREES
                || Math.min(longitude, 360 - longitude) > FAR_LONGITUDE;
    }

    private boolean isSmall(int place) {
        RegionKind kind = gazetteer.kind(place);
        return kind == RegionKind.CITY || kind == RegionKind.ADMIN2 || kind == RegionKind.SITE;
    }
}
