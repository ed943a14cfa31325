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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Joins the mentions of one place, and tells what part each place has in the story and how large it is. */
final class Assembly {
    /** Share of the strongest place's focus that makes another one a focus. */
    private static final double FOCUS_SHARE = 0.62;

    /** The same for a place inside one that is a focus: where exactly the story plays there. */
    private static final double INNER_FOCUS_SHARE = 0.38;

    /** A story plays in a few places, or it plays nowhere in particular. */
    private static final int MOST_FOCUS = 4;

    /** What a place keeps of its focus in a country that the story hardly speaks of. */
    private static final double LEAST_SHARE = 0.45;

    /** A focus in the country that the story speaks of most. */
    private static final int MAIN_FOCUS_RELEVANCE = 70;

    /** Fitted to the development part of our own stories. */
    private static final double SCALE = 0.74;

    private static final double SHIFT = -1;

    /** What a place gives on to the places around it. */
    private static final double GIVEN_UP = 0.8;

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
        weighCountries(spoken);
        giveUp(byPlace);
        double most = spoken.stream().mapToDouble(Spoken::focus).max().orElse(0);
        Set<Integer> focus = focus(spoken, most);
        List<Region> regions = new ArrayList<>();
        for (Spoken one : spoken) {
            regions.add(region(one, focus.contains(one.place) ? RegionRole.FOCUS : one.role));
        }
        addSupplied(regions, byPlace);
        leadWithFocus(regions, spoken);
        regions.sort(Comparator.comparingInt(Region::relevance).reversed().thenComparing(Region::id));
        return regions;
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

    /** Where the story plays: the strongest places, and inside them where exactly. */
    private Set<Integer> focus(List<Spoken> spoken, double most) {
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

    /** All that a story says of one place. */
    private static final class Spoken {
        final int place;
        final List<Enrichment.Mention> mentions = new ArrayList<>();
        RegionRole role = RegionRole.SUPPLIED;
        double ownFocus;
        double given;
        double votes;

        /** What share its country has of what the strongest country has. */
        double share;

        double salience;
        double confidence;
        String rule = "";

        Spoken(int place) {
            this.place = place;
        }

        void add(Mention mention, double prominence, boolean inStory) {
            ownFocus += prominence * focus(mention.usage);
            votes += prominence * vote(mention.usage);
            salience += prominence * salience(mention.usage);
            double sure = mention.certainty / (1 + Math.exp(-mention.evidence));
            if (sure > confidence) {
                confidence = sure;
                rule = mention.rule;
            }
            RegionRole found = role(mention.usage);
            role = found.compareTo(role) < 0 ? found : role;
            if (inStory) {
                mentions.add(new Enrichment.Mention(
                        mention.field,
                        mention.start(),
                        mention.end(),
                        mention.text.between(mention.firstToken, mention.lastToken)));
            }
        }

        double focus() {
            return ownFocus + given;
        }

        private static double focus(Usage usage) {
            return switch (usage) {
                case LOCATION -> 1;
                case PLAIN -> 0.45;
                case INSTITUTION -> 0.35;
                case ADJECTIVE -> 0.2;
                case ACTOR -> 0.15;
                case AFFILIATION, DATELINE -> 0;
            };
        }

        private static double vote(Usage usage) {
            return switch (usage) {
                case LOCATION -> 1;
                case DATELINE -> 2;
                case PLAIN -> 0.6;
                case INSTITUTION -> 0.4;
                case ADJECTIVE -> 0.4;
                case ACTOR -> 0.3;
                case AFFILIATION -> 0.1;
            };
        }

        private static double salience(Usage usage) {
            return switch (usage) {
                case LOCATION -> 1;
                case PLAIN -> 0.8;
                case ACTOR -> 0.7;
                case ADJECTIVE -> 0.5;
                case INSTITUTION -> 0.4;
                case DATELINE -> 0.3;
                case AFFILIATION -> 0.2;
            };
        }

        private static RegionRole role(Usage usage) {
            return switch (usage) {
                case LOCATION, PLAIN, ACTOR, ADJECTIVE, INSTITUTION -> RegionRole.MENTIONED;
                case DATELINE -> RegionRole.DATELINE;
                case AFFILIATION -> RegionRole.AFFILIATION;
            };
        }
    }
}
