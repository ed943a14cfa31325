package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** What the words beside the mentions of a name say about what it is and whose. In the units of {@link Gazetteer#prior}. */
final class Surroundings {
    private static final double OWNER_BEFORE = 200;
    private static final double KIND_SAID = 160;

    /** {@code northern New Brunswick}: what has a north is a land rather than a town. */
    private static final double PART_SAID = 100;

    private final Gazetteer gazetteer;
    private final List<Mention> mentions;

    /** @param mentions all of a story, numbered */
    Surroundings(Gazetteer gazetteer, List<Mention> mentions) {
        this.gazetteer = gazetteer;
        this.mentions = mentions;
    }

    /** Notes what stands beside the mentions of a name. */
    void lookAround(SameName group) {
        for (Mention mention : group.mentions) {
            if (Cues.KIND.contains(mention.behind(1))) {
                group.kindsSaid.add(mention.behind(1));
            }
            if (mention.before(1).equals("of") && Cues.KIND.contains(mention.before(2))) {
                group.kindsSaid.add(mention.before(2));
            }
            group.partSaid |= Cues.DIRECTION.contains(mention.before(1))
                    && mention.before(1).endsWith("ern");
            addOwners(mention, group.owners);
        }
    }

    /** {@code Kharkiv region}, {@code the province of Idlib}. */
    static boolean isSaidToBeDivision(Mention mention) {
        String before = mention.before(1).equals("of") ? mention.before(2) : "";
        return kindSaid(RegionKind.ADMIN1, mention.behind(1)) > 0 || kindSaid(RegionKind.ADMIN1, before) > 0;
    }

    /** How much of what was noted speaks for a place. */
    double score(SameName group, int place) {
        double kind = ofKind(group, place);
        for (int owner : group.owners) {
            if (gazetteer.isWithin(place, owner)) {
                return kind + OWNER_BEFORE;
            }
        }
        return kind;
    }

    /** How much of it speaks for a place because of what it is. */
    double ofKind(SameName group, int place) {
        RegionKind is = gazetteer.kind(place);
        double kind = group.partSaid && is != RegionKind.CITY && is != RegionKind.SITE ? PART_SAID : 0;
        for (String word : group.kindsSaid) {
            kind = Math.max(kind, kindSaid(is, word));
        }
        return kind;
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

    /**
     * {@code Ukraine's Kharkiv}, {@code the Ukrainian city of Kharkiv}: a country or division shortly before; not in
     * {@code Russian forces shelled Kharkiv}.
     */
    private void addOwners(Mention mention, Set<Integer> owners) {
        for (int i = mention.number - 1; i >= 0 && mention.number - i <= 2; i--) {
            Mention owner = mentions.get(i);
            int gap = mention.firstToken - owner.lastToken - 1;
            if (owner.text != mention.text || owner.sentence() != mention.sentence() || gap > 5) {
                return;
            }
            if ((owner.adjective && !Cues.isOfForces(owner)) || owner.behind(1).equals("'s")) {
                owners.add(gazetteer.placeOf(owner.candidates[0]));
            }
        }
    }
}
