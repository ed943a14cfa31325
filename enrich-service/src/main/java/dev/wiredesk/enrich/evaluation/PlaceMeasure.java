package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.evaluation.Truth.At;
import dev.wiredesk.enrich.evaluation.Truth.TruePlace;
import dev.wiredesk.enrich.region.gazetteer.Distance;
import dev.wiredesk.enrich.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places, mention by mention and story by story. Strict: the same span. Lenient: spans that share a letter, one for one. Right: found, and the same id or
 * within 161 km (100 miles, the custom since Leidner 2007). End to end: right of all that the gold locates. Distinct: the places of a story
 * without repetition, those within 50 km taken for one, matched within 161 km.
 */
final class PlaceMeasure {
    private static final double NEAR_KM = 161;
    private static final double SAME_KM = 50;

    private final Counts strict = new Counts();
    private final Counts lenient = new Counts();
    private final Counts distinct = new Counts();
    private final Calibration calibration = new Calibration();
    private final boolean adjectives;
    private int located;
    private int reached;
    private int right;
    private boolean any;

    /** @param adjectives whether the gold has those */
    PlaceMeasure(boolean adjectives) {
        this.adjectives = adjectives;
    }

    private record Found(
            At at,
            String id,
            @Nullable Double lat,
            @Nullable Double lon,
            int confidence) {}

    void add(Truth truth, List<TruePlace> places, Enrichment enrichment, Adjectives known, List<Mistake> mistakes) {
        any = true;
        List<Found> found = found(enrichment, known);
        int exact = 0;
        int touched = 0;
        List<Found> free = new ArrayList<>(found);
        for (TruePlace place : places) {
            boolean same = found.stream().anyMatch(one -> one.at().equals(place.at()));
            exact += same ? 1 : 0;
            Found hit = hit(place, free);
            if (hit == null) {
                mistakes.add(Mistake.at("place missed", truth, place.at(), String.valueOf(place.id())));
            } else {
                free.remove(hit);
                touched++;
                if (!same) {
                    mistakes.add(Mistake.at("place with other bounds", truth, place.at(), ""));
                }
            }
            locate(truth, place, found, mistakes);
        }
        for (Found one : found) {
            if (places.stream().noneMatch(place -> place.at().overlaps(one.at()))) {
                mistakes.add(Mistake.at("no place", truth, one.at(), one.id() + ", confidence " + one.confidence()));
                calibration.add(one.confidence(), false);
            }
        }
        strict.add(places.size(), found.size(), exact);
        lenient.add(places.size(), found.size(), touched);
        compareDistinct(places, found);
    }

    private void locate(Truth truth, TruePlace place, List<Found> found, List<Mistake> mistakes) {
        if (place.id() == null && place.lat() == null) {
            return;
        }
        located++;
        Found hit = hit(place, found);
        if (hit == null) {
            return;
        }
        reached++;
        boolean is = isSame(place, hit);
        right += is ? 1 : 0;
        calibration.add(hit.confidence(), is);
        if (!is) {
            mistakes.add(Mistake.at(
                    "other place meant",
                    truth,
                    place.at(),
                    hit.id() + " for " + (place.id() == null ? place.lat() + "," + place.lon() : place.id())));
        }
    }

    /** The one with the same span, or else the first that shares a letter. */
    private static @Nullable Found hit(TruePlace place, List<Found> among) {
        return among.stream()
                .filter(one -> one.at().equals(place.at()))
                .findFirst()
                .orElseGet(() -> among.stream()
                        .filter(one -> one.at().overlaps(place.at()))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isSame(TruePlace place, Found found) {
        return found.id().equals(place.id()) || km(place.lat(), place.lon(), found.lat(), found.lon()) <= NEAR_KM;
    }

    private static double km(
            @Nullable Double lat, @Nullable Double lon, @Nullable Double toLat, @Nullable Double toLon) {
        return lat == null || lon == null || toLat == null || toLon == null
                ? Double.MAX_VALUE
                : Distance.km(lat, lon, toLat, toLon);
    }

    private List<Found> found(Enrichment enrichment, Adjectives known) {
        List<Found> found = new ArrayList<>();
        for (Region region : enrichment.regions()) {
            if (region.role() == RegionRole.SUPPLIED) {
                continue;
            }
            for (Mention mention : region.mentions()) {
                if (adjectives || !known.isAdjective(mention.text())) {
                    At at = new At(mention.field(), new Span(mention.start(), mention.end()));
                    found.add(new Found(at, region.id(), region.lat(), region.lon(), region.confidence()));
                }
            }
        }
        found.sort(Comparator.comparing((Found one) -> one.at().field())
                .thenComparingInt(one -> one.at().span().start()));
        return found;
    }

    /** Where a place lies. */
    private record Point(
            @Nullable String id,
            @Nullable Double lat,
            @Nullable Double lon) {
        boolean isWithin(double km, Point other) {
            return (id != null && id.equals(other.id)) || km(lat, lon, other.lat, other.lon) <= km;
        }
    }

    private void compareDistinct(List<TruePlace> places, List<Found> found) {
        List<Point> gold = merged(places.stream()
                .filter(place -> place.id() != null || place.lat() != null)
                .map(place -> new Point(place.id(), place.lat(), place.lon()))
                .toList());
        List<Point> ours = merged(found.stream()
                .map(one -> new Point(one.id(), one.lat(), one.lon()))
                .toList());
        List<Point> free = new ArrayList<>(ours);
        int matched = 0;
        for (Point point : gold) {
            Point near = free.stream()
                    .filter(one -> one.isWithin(NEAR_KM, point))
                    .findFirst()
                    .orElse(null);
            if (near != null) {
                matched++;
                free.remove(near);
            }
        }
        distinct.add(gold.size(), ours.size(), matched);
    }

    private static List<Point> merged(List<Point> points) {
        List<Point> merged = new ArrayList<>();
        for (Point point : points) {
            if (merged.stream().noneMatch(one -> one.isWithin(SAME_KM, point))) {
                merged.add(point);
            }
        }
        return merged;
    }

    Calibration calibration() {
        return calibration;
    }

    List<Figure> figures() {
        if (!any) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("places, strict", strict));
        figures.add(Figure.of("places, lenient", lenient));
        if (located > 0) {
            figures.add(Figure.share("right within 161 km, of those found", right, reached));
            figures.add(Figure.share("places, end to end", right, located));
            figures.add(Figure.of("distinct places of a story", distinct));
        }
        return figures;
    }
}
