package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells a state from the city or country of its name by the words beside it: {@code Washington, Oregon and Idaho}. */
final class StateNames {

    private static final Set<String> JOINTS = Set.of(",", "and", "or");

    private static final Set<String> ELECTED =
            Set.of("sen.", "senator", "rep.", "representative", "gov.", "governor", "congressman", "congresswoman");

    /** Longest name, in tokens, that stands between a lawmaker's title and {@code of}. */
    private static final int LONGEST_NAME = 4;

    /** The prior of a town that a state's name may mean as well: from some 100,000 people. */
    private static final int TOWN_TOO = 350;

    private final Gazetteer gazetteer;

    StateNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Leaves mentions that must be states nothing else to mean. */
    void narrow(List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            boolean listed = (i > 0 && isListed(mentions.get(i - 1), mention))
                    || (i + 1 < mentions.size() && isListed(mention, mentions.get(i + 1)));
            if (listed || (mention.behind(1).equals("state") && !mayBeCountry(mention)) || isElectedIn(mention)) {
                int[] states = states(mention);
                mention.candidates = states.length > 0 ? states : mention.candidates;
            }
        }
    }

    private int[] states(Mention mention) {
        return Arrays.stream(mention.candidates)
                .filter(candidate -> gazetteer.kind(gazetteer.placeOf(candidate)) == RegionKind.ADMIN1)
                .toArray();
    }

    /** Whether nothing but a comma or {@code and} stands between two, and one of them is nothing but a state of the other's country. */
    private boolean isListed(Mention one, Mention next) {
        int gap = next.firstToken - one.lastToken - 1;
        boolean near = one.text == next.text && gap >= 1 && gap <= 2 && one.sentence() == next.sentence();
        for (int i = 1; near && i <= gap; i++) {
            near = JOINTS.contains(one.behind(i));
        }
        return near && (isStateBeside(one, next) || isStateBeside(next, one));
    }

    private boolean isStateBeside(Mention sure, Mention other) {
        int place = gazetteer.placeOf(sure.candidates[0]);
        boolean state = gazetteer.kind(place) == RegionKind.ADMIN1;
        for (int candidate : sure.candidates) {
            int town = gazetteer.placeOf(candidate);
            state &= gazetteer.kind(town) != RegionKind.CITY || gazetteer.prior(town) < TOWN_TOO;
        }
        int[] states = states(other);
        return state
                && states.length > 0
                && gazetteer.country(gazetteer.placeOf(states[0])) == gazetteer.country(place)
                && isNearest(gazetteer.placeOf(states[0]), other, place);
    }

    /** Whether none of the larger towns of a name is nearer: in {@code Virginia, Maryland and Washington} the city is. */
    private boolean isNearest(int state, Mention mention, int beside) {
        double km = gazetteer.km(state, beside);
        for (int candidate : mention.candidates) {
            int town = gazetteer.placeOf(candidate);
            boolean large = gazetteer.kind(town) == RegionKind.CITY && gazetteer.prior(town) >= TOWN_TOO;
            if (large && gazetteer.km(town, beside) < km) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeCountry(Mention mention) {
        return Arrays.stream(mention.candidates)
                .anyMatch(candidate -> gazetteer.kind(gazetteer.placeOf(candidate)) == RegionKind.COUNTRY);
    }

    /** {@code Sen. NAME of Washington}. */
    private static boolean isElectedIn(Mention mention) {
        if (!mention.before(1).equals("of")) {
            return false;
        }
        int first = mention.text.firstToken(mention.sentence());
        int name = mention.firstToken - 2;
        int at = name;
        while (at > first && name - at < LONGEST_NAME && mention.text.isCapitalised(at)) {
            if (ELECTED.contains(mention.text.lower(at - 1))) {
                return true;
            }
            at--;
        }
        return false;
    }
}
