package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.region.Mention.Usage;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the regions of a story of the places that its mentions were resolved to. */
final class Assembly {
    /** A focus in the country that the story speaks of most. */
    private static final int MAIN_FOCUS_RELEVANCE = 70;

    /** Fitted to the development part of our own stories. */
    private static final double SCALE = 0.74;

    private static final double SHIFT = -1;

    /** Sentences of the body. */
    private static final int LEAD = 3;

    private static final int SUPPLIED_CONFIDENCE = 70;
    private static final int SUPPLIED_RELEVANCE = 30;

    private final Gazetteer gazetteer;
    private final Regions.Story story;

    Assembly(Gazetteer gazetteer, Regions.Story story) {
        this.gazetteer = gazetteer;
        this.story = story;
    }

    List<Region> regions(List<Mention> mentions) {
        SequencedMap<Integer, Spoken> byPlace = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            boolean inStory = mention.text == story.headline() || mention.text == story.body();
            byPlace.computeIfAbsent(mention.place, Spoken::new).add(mention, prominence(mention), inStory);
        }
        List<Spoken> spoken = new ArrayList<>(byPlace.values());
        Set<Integer> focus = new FocusFinder(gazetteer).find(byPlace, isLeadPlaceless(mentions));
        List<Region> regions = new ArrayList<>();
        for (Spoken one : spoken) {
            regions.add(region(one, focus.contains(one.place) ? RegionRole.FOCUS : one.role));
        }
        addSupplied(regions, byPlace);
        leadWithFocus(regions, spoken);
        regions.sort(Comparator.comparingInt(Region::relevance).reversed().thenComparing(Region::id));
        return regions;
    }

    /**
     * Whether neither the headline nor the first sentences tell of a place other than where the story was filed; what people
     * are of elsewhere is none.
     */
    private boolean isLeadPlaceless(List<Mention> mentions) {
        Set<Integer> home = mentions.stream()
                .filter(mention -> mention.usage == Usage.DATELINE)
                .map(mention -> gazetteer.country(mention.place))
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(mention -> mention.usage != Usage.DATELINE)
                .filter(mention ->
                        mention.usage != Usage.AFFILIATION || home.contains(gazetteer.country(mention.place)))
                .noneMatch(mention -> mention.text == story.headline()
                        || (mention.text == story.body() && mention.sentence() < LEAD));
    }

    /** How much a mention weighs by where it stands: the headline most, the first sentences more than the others. */
    private double prominence(Mention mention) {
        if (mention.field == Field.HEADLINE) {
            return 2.5;
        }
        return mention.text == story.body() ? 1 + 1.5 * Math.exp(-mention.sentence() / 4.0) : 1;
    }

    /** Where the story plays most of all comes first: a focus in the country that has most votes. */
    private void leadWithFocus(List<Region> regions, List<Spoken> spoken) {
        int most = regions.stream().mapToInt(Region::relevance).max().orElse(0);
        int first = -1;
        for (int i = 0; i < spoken.size(); i++) {
            Region region = regions.get(i);
            boolean main = region.role() == RegionRole.FOCUS && spoken.get(i).share == 1;
            if (main && (first < 0 || region.relevance() > regions.get(first).relevance())) {
                first = i;
            }
        }
        if (first >= 0) {
            regions.set(first, withRelevance(regions.get(first), Math.min(100, most + 1)));
        }
    }

    private static Region withRelevance(Region region, int relevance) {
        return new Region(
                region.id(),
                region.name(),
                region.kind(),
                region.path(),
                region.iso(),
                region.geonames(),
                region.lat(),
                region.lon(),
                region.role(),
                relevance,
                region.confidence(),
                region.rule(),
                region.mentions());
    }

    private Region region(Spoken spoken, RegionRole role) {
        Place place = gazetteer.place(spoken.place);
        int relevance = (int) Math.round(100 * spoken.salience / (spoken.salience + 2.5));
        return region(
                place,
                role,
                role == RegionRole.FOCUS
                        ? Math.max(relevance, spoken.share == 1 ? MAIN_FOCUS_RELEVANCE : 60)
                        : relevance,
                (int) Math.round(Math.clamp(100 * calibrated(spoken.confidence), 1, 99)),
                spoken.rule,
                spoken.mentions);
    }

    private static Region region(
            Place place,
            RegionRole role,
            int relevance,
            int confidence,
            String rule,
            List<Enrichment.Mention> mentions) {
        return new Region(
                place.id(),
                place.name(),
                place.kind(),
                place.path(),
                place.iso(),
                place.geonames(),
                place.lat(),
                place.lon(),
                role,
                relevance,
                confidence,
                rule,
                mentions);
    }

    /** Brings what the rules make of the evidence to how often they are right (Platt scaling). */
    private static double calibrated(double sure) {
        double odds = Math.log(sure / (1 - Math.min(sure, 1 - 1e-9)));
        return 1 / (1 + Math.exp(-(SCALE * odds + SHIFT)));
    }

    private void addSupplied(List<Region> regions, Map<Integer, Spoken> found) {
        for (Concept concept : story.supplied()) {
            int number = supplied(concept);
            if (number != Gazetteer.NONE && !found.containsKey(number)) {
                found.put(number, new Spoken(number));
                Place place = gazetteer.place(number);
                regions.add(region(
                        place, RegionRole.SUPPLIED, SUPPLIED_RELEVANCE, SUPPLIED_CONFIDENCE, "supplied", List.of()));
            }
        }
    }

    /** A place that a provider gives by a country's code or by name. */
    private int supplied(Concept concept) {
        String code = concept.code();
        if (code != null) {
            String bare = code.substring(code.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
            int byCode = bare.length() == 2 || bare.indexOf('-') == 2 ? gazetteer.find("iso:" + bare) : Gazetteer.NONE;
            if (byCode != Gazetteer.NONE) {
                return byCode;
            }
        }
        return gazetteer.likeliest(concept.name());
    }
}
