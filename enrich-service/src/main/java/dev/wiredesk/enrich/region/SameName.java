package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The mentions of one name that mean the same place, while it is chosen. Confined to one thread. */
final class SameName {
    final List<Mention> mentions = new ArrayList<>();

    /** What the words beside them say it is: {@code city}, {@code province}. */
    final Set<String> kindsSaid = new HashSet<>();

    /** Whether one of them is said to have a part: {@code northern}. */
    boolean partSaid;

    /** The places that are named shortly before as what it belongs to. */
    final Set<Integer> owners = new HashSet<>();

    final int[] candidates;

    /** What each candidate scores by itself. */
    double[] base = {};

    /** The candidate that is ahead, as an index. */
    int best;

    /** How much it speaks for other places of its country, division and neighbourhood. */
    double weight;

    /** Whether the dateline says it. */
    boolean filed;

    /** 0 to 1: how far the best candidate is ahead. */
    double certainty = 0.7;

    /** Whether the story says elsewhere where it lies. */
    boolean said;

    SameName(Mention first) {
        candidates = first.candidates;
    }

    Mention first() {
        return mentions.getFirst();
    }

    int candidate() {
        return candidates[best];
    }

    int place(Gazetteer gazetteer) {
        return gazetteer.placeOf(candidates[best]);
    }

    double vote() {
        return weight * certainty;
    }
}
