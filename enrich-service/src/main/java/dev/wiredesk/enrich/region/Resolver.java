package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.Mention.Usage;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What an adjective of a country counts beside its name, and one of those who fight or strike. */
    private static final double ADJECTIVE = 0.7;

    private static final double FORCES = 0.05;

    /** What lies in the country that the story was filed from needs the least telling. */
    private static final double FILED = 40;

    private static final double COUNTRY_VOTE = 190;
    private static final double DIVISION_VOTE = 190;
    private static final double NEIGHBOURS = 110;
    private static final double COUNTY_NAMED = 150;
    private static final double ALTERNATE_NAME = -60;

    /** Recife is called Pernambuco, too, and lies in Pernambuco. */
    private static final double NAMED_LIKE_DIVISION = -200;

    /** Priors this far apart: a town and one of ten times its people. */
    private static final int LIKE_SIZE = 120;

    /** A single vote does not decide: so many are counted at least. */
    private static final double FEW_VOTES = 0.7;

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final Surroundings surroundings;
    private final List<Mention> mentions;
    private final List<SameName> groups = new ArrayList<>();

    private final Set<Integer> paired = new HashSet<>();
    private Votes votes;
    private Set<Integer> filedFrom = Set.of();

    Resolver(Gazetteer gazetteer, Evidence evidence, List<Mention> mentions) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.surroundings = new Surroundings(gazetteer, mentions);
        this.mentions = mentions;
        this.votes = new Votes(gazetteer, List.of());
    }

    /** Sets place, certainty, evidence and rule of every mention. */
    void resolve() {
        new Containment(gazetteer).find(mentions);
        new StateNames(gazetteer).narrow(mentions);
        Map<Long, SameName> byName = new LinkedHashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            mention.number = i;
            // What is said about one mention tells it apart from others of its name: the two Georgias of one story.
            long key = (mention.name * 31 + mention.container) * 31 + Arrays.hashCode(mention.candidates);
            key = key * 31 + (isTownAndDivision(mention) && Surroundings.isSaidToBeDivision(mention) ? 1 : 0);
            byName.computeIfAbsent(key, _ -> new SameName(mention)).mentions.add(mention);
        }
        groups.addAll(byName.values());
        pairCounties();
        groups.forEach(this::prepare);
        for (int pass = 0; pass < PASSES; pass++) {
            votes = new Votes(gazetteer, groups);
            filedFrom = groups.stream()
                    .filter(group -> group.filed)
                    .map(group -> gazetteer.country(group.place(gazetteer)))
                    .filter(country -> country != Gazetteer.NONE)
                    .collect(Collectors.toSet());
            groups.forEach(this::choose);
        }
        shareContained();
        votes = new Votes(gazetteer, groups);
        groups.forEach(this::settle);
    }

    /** {@code Kharkiv} and {@code the Kharkiv region}: one name of a division and of the likeliest town, which lies in it. */
    private boolean isTownAndDivision(Mention mention) {
        int town = Gazetteer.NONE;
        for (int candidate : mention.candidates) {
            int place = gazetteer.placeOf(candidate);
            boolean likelier = town == Gazetteer.NONE || gazetteer.prior(place) > gazetteer.prior(town);
            town = gazetteer.kind(place) == RegionKind.CITY && likelier ? place : town;
        }
        for (int candidate : mention.candidates) {
            int place = gazetteer.placeOf(candidate);
            if (town != Gazetteer.NONE
                    && gazetteer.kind(place) == RegionKind.ADMIN1
                    && gazetteer.isWithin(town, place)) {
                return true;
            }
        }
        return false;
    }

    /** Notes the districts that a story may name together with towns of theirs: Huntsville and Walker County. */
    private void pairCounties() {
        Map<Integer, SameName> districts = new HashMap<>();
        for (SameName group : groups) {
            for (int candidate : group.candidates) {
                int place = gazetteer.placeOf(candidate);
                if (gazetteer.kind(place) == RegionKind.ADMIN2) {
                    districts.put(place, group);
                }
            }
        }
        for (SameName group : groups) {
            for (int candidate : group.candidates) {
                int district = gazetteer.parent(gazetteer.placeOf(candidate));
                // A town does not speak for the district that it shares its name with.
                SameName named = districts.get(district);
                if (named != null && named.first().name != group.first().name) {
                    paired.add(district);
                }
            }
        }
    }

    private void prepare(SameName group) {
        Mention first = group.first();
        surroundings.lookAround(group);
        int count = first.candidates.length;
        group.base = new double[count];
        for (int i = 0; i < count; i++) {
            int candidate = group.candidates[i];
            int place = gazetteer.placeOf(candidate);
            double score = gazetteer.prior(place);
            int form = gazetteer.formOf(candidate);
            score += isAlternate(candidate) ? ALTERNATE_NAME : 0;
            score += (form & NameForm.CONTEXT) != 0 ? -250 : 0;
            if (first.container != Gazetteer.NONE && gazetteer.isWithin(place, first.container)) {
                score += CONTAINED;
            }
            score += surroundings.score(group, place);
            score += isNamedLikeDivision(group, i) ? NAMED_LIKE_DIVISION : 0;
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
        group.weight = weight * (1 + Math.log(group.mentions.size())) * (first.adjective ? ofAdjective(group) : 1);
        group.weight *= first.container != Gazetteer.NONE ? 1.5 : 1;
        group.filed = group.mentions.stream().anyMatch(mention -> mention.usage == Usage.DATELINE);
    }

    /** How much an adjective tells where a story plays: {@code Russian forces} are where they fight. */
    private static double ofAdjective(SameName group) {
        long abroad = group.mentions.stream().filter(Cues::isOfForces).count();
        double share = (double) abroad / group.mentions.size();
        return (1 - share) * ADJECTIVE + share * FORCES;
    }

    /**
     * A town that is also called by the name of the division that it lies in, where that may be meant. Not a capital, whose
     * division is the town itself: {@code Bakı}.
     */
    private boolean isNamedLikeDivision(SameName group, int index) {
        int town = gazetteer.placeOf(group.candidates[index]);
        if (gazetteer.kind(town) != RegionKind.CITY
                || gazetteer.isCapital(town)
                || !isAlternate(group.candidates[index])) {
            return false;
        }
        for (int candidate : group.candidates) {
            int place = gazetteer.placeOf(candidate);
            if (gazetteer.kind(place) == RegionKind.ADMIN1
                    && !isAlternate(candidate)
                    && gazetteer.isWithin(town, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlternate(int candidate) {
        return (gazetteer.formOf(candidate) & NameForm.ALTERNATE) != 0;
    }

    private void choose(SameName group) {
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
            boolean elsewhere = i != best && gazetteer.km(place, bestPlace) > 60;
            if (elsewhere && scores[i] > second) {
                second = scores[i];
            }
        }
        group.best = best;
        group.certainty = 1 / (1 + Math.exp(-(scores[best] - second) / 70));
    }

    private double[] scores(SameName group) {
        double[] scores = group.base.clone();
        for (int i = 0; i < scores.length; i++) {
            int place = gazetteer.placeOf(group.candidates[i]);
            scores[i] += COUNTRY_VOTE * votes.country(group, place, FEW_VOTES);
            scores[i] += DIVISION_VOTE * votes.division(group, place, FEW_VOTES);
            scores[i] += NEIGHBOURS * votes.neighbours(group, place);
            scores[i] += !group.filed && filedFrom.contains(gazetteer.country(place)) ? FILED : 0;
        }
        return scores;
    }

    /** Mentions of a name without a container mean what the story said once with one. */
    private void shareContained() {
        Map<Long, SameName> said = new HashMap<>();
        for (SameName group : groups) {
            Mention first = group.first();
            if (first.container != Gazetteer.NONE || first.holds) {
                said.merge(first.name, group, (a, b) -> a.mentions.size() >= b.mentions.size() ? a : b);
            }
        }
        for (SameName group : groups) {
            Mention first = group.first();
            SameName with = said.get(first.name);
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

    /**
     * Writers say where a place lies when they first name it; only a headline comes before, or a place of like size.
     * {@code Córdoba province} is none of the town that the story says to lie in Spain.
     */
    private boolean explains(SameName said, SameName bare) {
        if (surroundings.ofKind(bare, bare.place(gazetteer)) > surroundings.ofKind(bare, said.place(gazetteer))) {
            return false;
        }
        Mention first = bare.first();
        boolean before = said.first().number < first.number || first.field == Field.HEADLINE;
        int chosen = gazetteer.prior(gazetteer.placeOf(bare.candidates[bare.best]));
        int meant = gazetteer.prior(gazetteer.placeOf(said.candidates[said.best]));
        return before || chosen - meant < LIKE_SIZE;
    }

    private void settle(SameName group) {
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

    private double support(SameName group, int place) {
        double support = group.said ? 1 : 0;
        if (gazetteer.kind(place) != RegionKind.COUNTRY) {
            support += votes.country(group, place, 1) * 0.6;
            support += votes.division(group, place, 1) * 1.2;
            support += votes.neighbours(group, place) * 0.6;
        }
        return support;
    }

    private String rule(SameName group, Mention mention, double support) {
        if (mention.adjective) {
            return "gazetteer+adjective";
        } else if (mention.container != Gazetteer.NONE || group.said) {
            return "gazetteer+containment";
        } else if (group.candidates.length == 1) {
            return "gazetteer";
        }
        return support > 0.5 ? "gazetteer+story-context" : "gazetteer+prior";
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
}
