package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.WordHash;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what editors have decided in the place of what was found. Immutable. */
final class Overrides {
    /** Nothing is surer than an editor. */
    private static final double SURE = 12;

    private final Map<RegionOverride, Integer> places = new HashMap<>();

    /** @throws IllegalArgumentException when a region is not in the gazetteer; the message names it */
    Overrides(Gazetteer gazetteer, List<RegionOverride> overrides) {
        Map<String, Integer> byId = new HashMap<>();
        if (!overrides.isEmpty()) {
            for (int place = 0; place < gazetteer.size(); place++) {
                byId.putIfAbsent(gazetteer.id(place), place);
            }
        }
        for (RegionOverride override : overrides) {
            Integer place = override.region() == null ? Integer.valueOf(Gazetteer.NONE) : byId.get(override.region());
            if (place == null) {
                throw new IllegalArgumentException("The override of \"" + override.name() + "\" is for "
                        + override.region() + ", which is no region of the gazetteer");
            }
            places.put(override, place);
        }
    }

    /** Changes the mentions of a story; those that are told apart by an article's id count before those of a provider. */
    void apply(String provider, String article, List<Mention> mentions, StoryText headline, StoryText body) {
        List<RegionOverride> about = new ArrayList<>(places.keySet().stream()
                .filter(override -> override.isAbout(provider, article))
                .toList());
        about.sort((a, b) -> Boolean.compare(a.article() != null, b.article() != null));
        for (RegionOverride override : about) {
            apply(override, mentions, headline, Field.HEADLINE);
            apply(override, mentions, body, Field.BODY);
        }
    }

    private void apply(RegionOverride override, List<Mention> mentions, StoryText text, Field field) {
        int place = places.getOrDefault(override, Gazetteer.NONE);
        String wanted = Letters.fold(override.name());
        int words = 1 + (int) wanted.chars().filter(c -> c == ' ').count();
        for (int first = 0; first + words <= text.tokens(); first++) {
            int last = first + words - 1;
            if (text.isWord(first) && Letters.fold(text.between(first, last)).equals(wanted)) {
                int from = first;
                mentions.removeIf(other -> other.text == text && other.firstToken <= last && other.lastToken >= from);
                if (place != Gazetteer.NONE) {
                    Mention mention = new Mention(text, field, first, last, WordHash.NOTHING, new int[0], false);
                    mention.place = place;
                    mention.evidence = SURE;
                    mention.rule = "editor";
                    mention.usage = Mention.Usage.LOCATION;
                    mentions.add(mention);
                }
            }
        }
    }
}
