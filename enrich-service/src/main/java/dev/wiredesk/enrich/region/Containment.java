package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.util.Arrays;
import java.util.List;

/** Finds where a story says what a place lies in: {@code Paris, Texas}. */
final class Containment {
    private final Gazetteer gazetteer;

    Containment(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Sets container and what holds others on all mentions of a story, which are in the order of its texts. */
    void find(List<Mention> mentions) {
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
}
