package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chooses among an item's headlines, bodies and descriptions, and keeps those that say something else. */
final class NinjsText {
    private final JsonFields fields;

    NinjsText(JsonFields fields) {
        this.fields = fields;
    }

    /** Whether a property, in lower case, is one of the texts that ninjs 1 names by a suffix. */
    static boolean isNamed(String name) {
        return name.startsWith("body_") || name.startsWith("headline_") || name.startsWith("description_");
    }

    void into(ArticleDraft draft) {
        headlines(draft);
        List<NinjsRendition> bodies = renditions("bodies", "body");
        for (JsonNode article : fields.list("article_html")) {
            NinjsRendition.into(bodies, NinjsRendition.MAIN, article);
        }
        if (bodies.isEmpty()) {
            bodies = inlineRenditions();
        }
        if (bodies.isEmpty()) {
            // A caption or lead is all the text that a picture, an event or an alert has, and worth finding it by.
            bodies = renditions("descriptions", "description");
            bodies.removeIf(description -> description.role().equals("creditline"));
        }
        NinjsRendition body = best(bodies);
        if (body != null) {
            ArticleDraft inside = body.read();
            draft.set(Field.BODY, inside.get(Field.BODY));
            for (Field field : List.of(Field.HEADLINE, Field.BYLINE, Field.DATELINE_TEXT, Field.DATELINE_PLACE)) {
                if (draft.get(field) == null) {
                    draft.set(field, inside.get(field));
                }
            }
            others(draft, "body", inside.get(Field.BODY), bodies);
        }
        if (draft.get(Field.HEADLINE) == null) {
            // What an event or a picture has in its place.
            draft.set(Field.HEADLINE, fields.text("title", "name"));
        }
    }

    private void headlines(ArticleDraft draft) {
        List<NinjsRendition> headlines = renditions("headlines", "headline");
        NinjsRendition headline = headlines.stream()
                .filter(candidate -> !candidate.isSecondary())
                .min(Comparator.comparing(candidate -> !candidate.isMain()))
                .orElse(null);
        NinjsRendition deck = headlines.stream()
                .filter(NinjsRendition::isSecondary)
                .findFirst()
                .orElse(null);
        draft.set(Field.HEADLINE, headline == null ? null : headline.text())
                .set(Field.SUBHEADLINE, deck == null ? fields.text("subheadline", "subhead") : deck.text());
        headlines.remove(deck);
        others(draft, "headline", draft.get(Field.HEADLINE), headlines);
    }

    /** The same words in another rendition are not another text. */
    private static void others(
            ArticleDraft draft, String kind, @Nullable String chosen, List<NinjsRendition> renditions) {
        Set<String> told = new HashSet<>();
        told.add(words(chosen == null ? "" : chosen));
        for (NinjsRendition rendition : renditions) {
            String text = rendition.text();
            String words = words(text);
            if (!words.isEmpty() && told.add(words)) {
                draft.otherTexts().add(new OtherText(kind, rendition.role().isEmpty() ? null : rendition.role(), text));
            }
        }
    }

    private static String words(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The main one; else plain text before HTML before NITF; else the first. */
    private static @Nullable NinjsRendition best(List<NinjsRendition> renditions) {
        return renditions.stream()
                .min(Comparator.comparing((NinjsRendition rendition) -> !rendition.isMain())
                        .thenComparing(NinjsRendition::markup))
                .orElse(null);
    }

    /** From the list of ninjs 2 and 3, from the plain property, and from the suffixed ones of ninjs 1. */
    private List<NinjsRendition> renditions(String list, String name) {
        List<NinjsRendition> found = new ArrayList<>();
        for (JsonNode node : fields.list(list)) {
            NinjsRendition.into(found, "", node);
        }
        for (JsonNode node : fields.list(name)) {
            NinjsRendition.into(found, NinjsRendition.MAIN, node);
        }
        String prefix = name + "_";
        Map<String, JsonNode> suffixed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : fields.all().entrySet()) {
            if (field.getKey().startsWith(prefix)) {
                suffixed.put(field.getKey().substring(prefix.length()), field.getValue());
            }
        }
        suffixed.forEach((role, node) -> NinjsRendition.into(found, role, node));
        return found;
    }

    /** Renditions that have the text in them and not only a link to it, as AP's NITF may. */
    private List<NinjsRendition> inlineRenditions() {
        List<NinjsRendition> found = new ArrayList<>();
        JsonNode renditions = fields.get("renditions");
        if (renditions != null && renditions.isObject()) {
            renditions.properties().forEach(one -> NinjsRendition.into(found, one.getKey(), one.getValue()));
        } else {
            fields.list("renditions").forEach(node -> NinjsRendition.into(found, "", node));
        }
        found.removeIf(rendition -> !rendition.isText());
        return found;
    }
}
