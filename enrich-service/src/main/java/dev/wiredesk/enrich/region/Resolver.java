package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses what each mention means, with the story as context: how likely a place is by itself, what it is said to lie in
 * ({@code Paris, Texas}), and which countries, divisions and neighbourhoods the other mentions speak for. A name has one
 * meaning in a story but where it is said otherwise.
 *
 * <p>All scores are in the units of {@link Gazetteer#prior}.
 */
final class Resolver {
    private static final int PASSES = 3;

    private static final double CONTAINED = 450;
    private static final double OWNER_BEFORE = 200;
    private static final double COUNTRY_VOTE = 190;
    private static final double DIVISION_VOTE = 190;
    private static final double NEIGHBOURS = 110;
    private static final double COUNTY_NAMED = 150;
    private static final double ALTERNATE_NAME = -60;
    private static final double KIND_SAID = 160;

    /** Priors this far apart: a town and one of ten times its people. */
    private static final int LIKE_SIZE = 120;

    /** Neighbours at this distance count about a third. */
    private static final double NEAR_KM = 90;

    /** Farther apart in latitude than this, neighbours count for nothing. */
    private static final double FAR_DEGREES = 4;

    /** More than this many places of one story tell nothing more about where it plays. */
    private static final int ANCHORS = 30;

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final List<Mention> mentions;
    private final List<Group> groups = new ArrayList<>();

    /** Groups whose place was said to lie somewhere, or is likely enough to speak for others. */
    private final Map<Integer, Double> countryVotes = new HashMap<>();

    private final Map<Integer, Double> divisionVotes = new HashMap<>();
    private double countryTotal;
    private double divisionTotal;
    private List<Group> anchors = List.of();
    private final Set<Integer> paired = new HashSet<>();

    Resolver(Gazetteer gazetteer, Evidence evidence, List<Mention> mentions) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.mentions = mentions;
    }

    /** Sets place, certainty, evidence and rule of every mention. */
    void resolve() {
        findContainers();
        Map<Long, Group> byName = new LinkedHashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            mention.number = i;
            // What is said about one mention tells it apart from others of its name: the two Georgias of one story.
            long key = (mention.name * 31 + mention.container) * 31 + Arrays.hashCode(mention.candidates);
            byName.computeIfAbsent(key, _ -> new Group(mention)).mentions.add(mention);
        }
        groups.addAll(byName.values());
        pairCounties();
        groups.forEach(this::prepare);
        for (int pass = 0; pass < PASSES; pass++) {
            count();
            groups.forEach(this::choose);
        }
        shareContained();
        count();
        groups.forEach(this::settle);
    }

    private void findContainers() {
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention inner = mentions.get(i);
            Mention outer = mentions.get(i + 1);
            if (inner.text != outer.text || inner.adjective || outer.adjective) {
                continue;
            }
            if (isFollowedBy(inner, outer)) {
                contain(inner, outer);
            }
        }
    }

    /** {@code X, Y}, {@code X (Y)}, {@code X in (northern) Y}. */
    private static boolean isFollowedBy(Mention inner, Mention outer) {
        int gap = outer.firstToken - inner.lastToken - 1;
        if (gap == 1) {
            String sign = inner.behind(1);
            return sign.equals(",") || sign.equals("(") || sign.equals("in");
        }
        boolean in = inner.behind(1).equals("in") || inner.behind(1).equals(",");
        if (gap == 2) {
            return in
                    && (Cues.DIRECTION.contains(inner.behind(2))
                            || inner.behind(2).equals("the")
                            || inner.behind(2).equals("in"));
        }
        return gap == 3 && in && inner.behind(2).equals("in") && Cues.DIRECTION.contains(inner.behind(3));
    }

    private void contain(Mention inner, Mention outer) {
        int bestContainer = Gazetteer.NONE;
        int best = -1;
        for (int c : inner.candidates) {
            int place = gazetteer.placeOf(c);
            for (int o : outer.candidates) {
                int container = gazetteer.placeOf(o);
                int prior = gazetteer.prior(place) + gazetteer.prior(container) / 4;
                if (prior > best && gazetteer.isWithin(place, container)) {
                    best = prior;
                    bestContainer = container;
                }
            }
        }
        if (bestContainer != Gazetteer.NONE) {
            inner.container = bestContainer;
            int container = bestContainer;
            int[] only = Arrays.stream(outer.candidates)
                    .filter(o -> gazetteer.placeOf(o) == container)
                    .toArray();
            outer.candidates = outer.container == Gazetteer.NONE ? only : outer.candidates;
            outer.holds = true;
        } else {
            // "@Ill." is nothing when the place before it lies elsewhere.
            outer.candidates = withoutBehind(outer.candidates);
        }
    }

    private int[] withoutBehind(int[] candidates) {
        int[] left = Arrays.stream(candidates)
                .filter(c -> (gazetteer.formOf(c) & NameForm.BEHIND) == 0)
                .toArray();
        return left.length == 0 ? candidates : left;
    }

    /** Notes the districts that a story may name together with towns of theirs: Huntsville and Walker County. */
    private void pairCounties() {
        Map<Integer, Group> districts = new HashMap<>();
        for (Group group : groups) {
            for (int candidate : group.candidates) {
                int place = gazetteer.placeOf(candidate);
                if (gazetteer.kind(place) == RegionKind.ADMIN2) {
                    districts.put(place, group);
                }
            }
        }
        for (Group group : groups) {
            for (int candidate : group.candidates) {
                int district = gazetteer.parent(gazetteer.placeOf(candidate));
                // A town does not speak for the district that it shares its name with.
                Group named = districts.get(district);
                if (named != null && named.mentions.getFirst().name != group.mentions.getFirst().name) {
                    paired.add(district);
                }
            }
        }
    }

    private void prepare(Group group) {
        Mention first = group.mentions.getFirst();
        lookAround(group);
        int count = first.candidates.length;
        group.candidates = first.candidates;
        group.base = new double[count];
        for (int i = 0; i < count; i++) {
            int candidate = group.candidates[i];
            int place = gazetteer.placeOf(candidate);
            double score = gazetteer.prior(place);
            int form = gazetteer.formOf(candidate);
            score += (form & NameForm.ALTERNATE) != 0 ? ALTERNATE_NAME : 0;
            score += (form & NameForm.CONTEXT) != 0 ? -250 : 0;
            if (first.container != Gazetteer.NONE && gazetteer.isWithin(place, first.container)) {
                score += CONTAINED;
            }
            score += bySurroundings(group, place);
            boolean named = paired.contains(place)
                    || (gazetteer.kind(place) == RegionKind.CITY && paired.contains(gazetteer.parent(place)));
            score += named ? COUNTY_NAMED : 0;
            group.base[i] = score;
        }
        group.best = indexOfMax(group.base);
        double strongest = -10;
        for (Mention mention : group.mentions) {
            strongest = Math.max(strongest, evidence.weigh(mention, group.candidates[group.best]));
        }
        double weight = 1 / (1 + Math.exp(-strongest));
        group.weight = weight * (1 + Math.log(group.mentions.size())) * (first.adjective ? 0.7 : 1);
        group.weight *= first.container != Gazetteer.NONE ? 1.5 : 1;
    }

    /** What the words beside any of the mentions say about kind and owner. */
    private double bySurroundings(Group group, int place) {
        double kind = 0;
        RegionKind is = gazetteer.kind(place);
        for (String word : group.kindsSaid) {
            kind = Math.max(kind, kindSaid(is, word));
        }
        for (int owner : group.owners) {
            if (gazetteer.isWithin(place, owner)) {
                return kind + OWNER_BEFORE;
            }
        }
        return kind;
    }

    private void lookAround(Group group) {
        for (Mention mention : group.mentions) {
            if (Cues.KIND.contains(mention.behind(1))) {
                group.kindsSaid.add(mention.behind(1));
            }
            if (mention.before(1).equals("of") && Cues.KIND.contains(mention.before(2))) {
                group.kindsSaid.add(mention.before(2));
            }
            addOwners(mention, group.owners);
        }
    }

    private static double kindSaid(RegionKind is, String word) {
        boolean said = switch (word) {
            case "city", "town", "village", "suburb", "neighborhood", "neighbourhood", "settlement" ->
                is == RegionKind.CITY;
            case "province", "region", "oblast", "state", "governorate", "prefecture", "canton", "voivodeship" ->
                is == RegionKind.ADMIN1;
            case "district", "county", "raion" -> is == RegionKind.ADMIN2;
            default -> false;
        };
        return said ? KIND_SAID : 0;
    }

    /** {@code Ukraine's Kharkiv}, {@code the Ukrainian city of Kharkiv}: a country or division shortly before. */
    private void addOwners(Mention mention, Set<Integer> owners) {
        for (int i = mention.number - 1; i >= 0 && mention.number - i <= 2; i--) {
            Mention owner = mentions.get(i);
            int gap = mention.firstToken - owner.lastToken - 1;
            if (owner.text != mention.text || owner.sentence() != mention.sentence() || gap > 5) {
                return;
            }
            if (owner.adjective || owner.behind(1).equals("'s")) {
                owners.add(gazetteer.placeOf(owner.candidates[0]));
            }
        }
    }

    private void count() {
        countryVotes.clear();
        divisionVotes.clear();
        countryTotal = 0;
        divisionTotal = 0;
        List<Group> placed = new ArrayList<>();
        for (Group group : groups) {
            int place = gazetteer.placeOf(group.candidates[group.best]);
            double weight = group.weight * group.certainty;
            int country = gazetteer.country(place);
            if (country != Gazetteer.NONE) {
                countryVotes.merge(country, weight, Double::sum);
                countryTotal += weight;
            }
            int division = gazetteer.division(place);
            if (division != Gazetteer.NONE) {
                divisionVotes.merge(division, weight, Double::sum);
                divisionTotal += weight;
            }
            if (isSmall(place)) {
                placed.add(group);
            }
        }
        placed.sort(Comparator.comparingDouble((Group group) -> group.weight * group.certainty)
                .reversed());
        anchors = placed.subList(0, Math.min(ANCHORS, placed.size()));
    }

    private boolean isSmall(int place) {
        RegionKind kind = gazetteer.kind(place);
        return kind == RegionKind.CITY || kind == RegionKind.ADMIN2 || kind == RegionKind.SITE;
    }

    private void choose(Group group) {
        if (group.candidates.length == 1) {
            group.certainty = 1;
            return;
        }
        double[] scores = scores(group);
        int best = indexOfMax(scores);
        double second = Double.NEGATIVE_INFINITY;
        int bestPlace = gazetteer.placeOf(group.candidates[best]);
        for (int i = 0; i < scores.length; i++) {
            int place = gazetteer.placeOf(group.candidates[i]);
            boolean elsewhere = i != best && distance(place, bestPlace) > 60;
            if (elsewhere && scores[i] > second) {
                second = scores[i];
            }
        }
        group.best = best;
        group.certainty = 1 / (1 + Math.exp(-(scores[best] - second) / 70));
    }

    private double[] scores(Group group) {
        double[] scores = group.base.clone();
        double own = group.weight * group.certainty;
        int chosen = gazetteer.placeOf(group.candidates[group.best]);
        int ownCountry = gazetteer.country(chosen);
        int ownDivision = gazetteer.division(chosen);
        double countries = Math.max(countryTotal - (ownCountry == Gazetteer.NONE ? 0 : own), 0.7);
        double divisions = Math.max(divisionTotal - (ownDivision == Gazetteer.NONE ? 0 : own), 0.7);
        for (int i = 0; i < scores.length; i++) {
            int place = gazetteer.placeOf(group.candidates[i]);
            scores[i] += COUNTRY_VOTE * share(countryVotes, gazetteer.country(place), ownCountry, own, countries);
            scores[i] += DIVISION_VOTE * share(divisionVotes, gazetteer.division(place), ownDivision, own, divisions);
            scores[i] += NEIGHBOURS * neighbours(group, place);
        }
        return scores;
    }

    private static double share(Map<Integer, Double> votes, int voted, int ownVote, double own, double total) {
        if (voted == Gazetteer.NONE) {
            return 0;
        }
        double others = votes.getOrDefault(voted, 0.0) - (voted == ownVote ? own : 0);
        return Math.clamp(others / total, 0, 1);
    }

    private double neighbours(Group group, int place) {
        double sum = 0;
        for (Group anchor : anchors) {
            int other = gazetteer.placeOf(anchor.candidates[anchor.best]);
            boolean far = Math.abs(gazetteer.lat(place) - gazetteer.lat(other)) > FAR_DEGREES;
            if (!far && anchor.mentions.getFirst().name != group.mentions.getFirst().name) {
                sum += anchor.weight * anchor.certainty * Math.exp(-distance(place, other) / NEAR_KM);
            }
        }
        return Math.min(sum, 1.5);
    }

    /** Mentions of a name without a container mean what the story said once with one. */
    private void shareContained() {
        Map<Long, Group> said = new HashMap<>();
        for (Group group : groups) {
            Mention first = group.mentions.getFirst();
            if (first.container != Gazetteer.NONE || first.holds) {
                said.merge(first.name, group, (a, b) -> a.mentions.size() >= b.mentions.size() ? a : b);
            }
        }
        for (Group group : groups) {
            Mention first = group.mentions.getFirst();
            Group with = said.get(first.name);
            if (first.container != Gazetteer.NONE || first.holds || with == null || !explains(with, group)) {
                continue;
            }
            int candidate = with.candidates[with.best];
            for (int i = 0; i < group.candidates.length; i++) {
                group.best = group.candidates[i] == candidate ? i : group.best;
            }
            if (group.candidates[group.best] == candidate) {
                group.certainty = with.certainty * 0.95;
                group.said = true;
            }
        }
    }

    /** Writers say where a place lies when they first name it; only a headline comes before, or a place of like size. */
    private boolean explains(Group said, Group bare) {
        Mention first = bare.mentions.getFirst();
        boolean before = said.mentions.getFirst().number < first.number || first.field == Field.HEADLINE;
        int chosen = gazetteer.prior(gazetteer.placeOf(bare.candidates[bare.best]));
        int meant = gazetteer.prior(gazetteer.placeOf(said.candidates[said.best]));
        return before || chosen - meant < LIKE_SIZE;
    }

    private void settle(Group group) {
        int candidate = group.candidates[group.best];
        int place = gazetteer.placeOf(candidate);
        double support = support(group, place);
        double strongest = -10;
        for (Mention mention : group.mentions) {
            mention.place = place;
            mention.certainty = group.certainty;
            mention.evidence = evidence.weigh(mention, candidate) + support;
            mention.rule = rule(group, mention, support);
            strongest = Math.max(strongest, mention.evidence);
        }
        for (Mention mention : group.mentions) {
            // One sense per story: what is surely a place once is likely one elsewhere.
            mention.evidence = Math.max(mention.evidence, Math.min(strongest, mention.evidence + 1.5));
        }
    }

    private double support(Group group, int place) {
        double own = group.weight * group.certainty;
        double support = group.said ? 1 : 0;
        int country = gazetteer.country(place);
        int division = gazetteer.division(place);
        if (gazetteer.kind(place) != RegionKind.COUNTRY) {
            support += share(countryVotes, country, country, own, Math.max(countryTotal - own, 1)) * 0.6;
            support += share(divisionVotes, division, division, own, Math.max(divisionTotal - own, 1)) * 1.2;
            support += neighbours(group, place) * 0.6;
        }
        return support;
    }

    private String rule(Group group, Mention mention, double support) {
        if (mention.adjective) {
            return "gazetteer+adjective";
        } else if (mention.container != Gazetteer.NONE || group.said) {
            return "gazetteer+containment";
        } else if (group.candidates.length == 1) {
            return "gazetteer";
        }
        return support > 0.5 ? "gazetteer+story-context" : "gazetteer+prior";
    }

    /** Great-circle distance in kilometres, near enough for neighbours and right for all others. */
    double distance(int a, int b) {
        return a == b ? 0 : Distance.km(gazetteer.lat(a), gazetteer.lon(a), gazetteer.lat(b), gazetteer.lon(b));
    }

    private static int indexOfMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The mentions that mean the same. */
    private static final class Group {
        final List<Mention> mentions = new ArrayList<>();
        final Set<String> kindsSaid = new HashSet<>();
        final Set<Integer> owners = new HashSet<>();
        int[] candidates;
        double[] base = {};
        int best;
        double weight;
        double certainty = 0.7;
        boolean said;

        Group(Mention first) {
            candidates = first.candidates;
        }
    }
}
