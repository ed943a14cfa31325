package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.region.Mention.Usage;
import java.util.ArrayList;
import java.util.List;

/** All that a story says of one place. */
final class Spoken {
    final int place;
    final List<Enrichment.Mention> mentions = new ArrayList<>();
    RegionRole role = RegionRole.SUPPLIED;
    double ownFocus;
    double given;
    double votes;

    /** What share its country has of what the strongest country has. */
    double share;

    double salience;

    /** How much is said of its people and its government. */
    double acting;

    boolean isFiledFrom;
    double confidence;
    String rule = "";

    Spoken(int place) {
        this.place = place;
    }

    void add(Mention mention, double prominence, boolean inStory) {
        ownFocus += prominence * focus(mention.usage);
        votes += prominence * vote(mention.usage);
        isFiledFrom |= mention.usage == Usage.DATELINE;
        acting += acts(mention.usage) ? prominence : 0;
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

    private static boolean acts(Usage usage) {
        return switch (usage) {
            case AFFILIATION, ADJECTIVE, ACTOR -> true;
            case LOCATION, PLAIN, INSTITUTION, DATELINE -> false;
        };
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
            case DATELINE -> 3;
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
