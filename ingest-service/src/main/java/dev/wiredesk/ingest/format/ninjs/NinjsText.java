package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.json.JsonFields;
import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chooses among an item's headlines, bodies and descriptions. */
final class NinjsText {

    private enum Markup {
        PLAIN,
        HTML,
        NITF
    }

    /** One of several texts for the same purpose. */
    private record Candidate(String role, @Nullable String contentType, String value) {

        Markup markup() {
            String kind = (contentType == null ? "" : contentType.toLowerCase(Locale.ROOT)) + " " + role;
            if (kind.contains("nitf")) {
                return Markup.NITF;
            } else if (kind.contains("html")) {
                return Markup.HTML;
            } else if (kind.contains("xml")) {
                return Markup.NITF;
            } else if (kind.contains("text/plain")) {
                return Markup.PLAIN;
            }
            return MarkupText.looksLikeMarkup(value) ? Markup.HTML : Markup.PLAIN;
        }

        String text() {
            return switch (markup()) {
                case PLAIN -> value;
                case HTML -> MarkupText.ofHtml(value);
                case NITF -> NitfText.of(value);
            };
        }

        boolean isMain() {
            return role.equals("main");
        }

        /** A deck or subheadline is not the headline of anything. */
        boolean isSecondary() {
            return role.contains("sub") || role.contains("deck");
        }
    }

    private final JsonFields fields;

    NinjsText(JsonFields fields) {
        this.fields = fields;
    }

    /** Whether a property, in lower case, is one of the texts that ninjs 1 names by a suffix. */
    static boolean isNamed(String name) {
        return name.startsWith("body_") || name.startsWith("headline_") || name.startsWith("description_");
    }

    void into(ArticleDraft draft) {
        List<Candidate> headlines = candidates("headlines", "headline");
        Candidate headline = headlines.stream()
                .filter(candidate -> !candidate.isSecondary())
                .min(Comparator.comparing(candidate -> !candidate.isMain()))
                .orElse(null);
        Candidate subheadline =
                headlines.stream().filter(Candidate::isSecondary).findFirst().orElse(null);
        draft.set(Field.HEADLINE, headline == null ? null : headline.text())
                .set(Field.SUBHEADLINE, subheadline == null ? fields.text("subheadline") : subheadline.text());
        Candidate body = best(candidates("bodies", "body"));
        if (body == null && headline != null) {
            // A caption or lead is all the text that a picture or an alert has, and worth finding it by.
            body = best(candidates("descriptions", "description"));
        }
        draft.set(Field.BODY, body == null ? null : body.text());
    }

    /** The main one; else plain text before HTML before NITF; else the first. */
    private static @Nullable Candidate best(List<Candidate> candidates) {
        return candidates.stream()
                .min(Comparator.comparing((Candidate candidate) -> !candidate.isMain())
                        .thenComparing(Candidate::markup))
                .orElse(null);
    }

    /** From the list of ninjs 2 and 3, from the plain property, and from the suffixed ones of ninjs 1. */
    private List<Candidate> candidates(String list, String name) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode node : fields.list(list)) {
            if (node.isObject()) {
                JsonFields text = new JsonFields(node);
                String role = text.text("role");
                add(candidates, role == null ? "" : role, text.text("contenttype"), text.text("value"));
            } else {
                add(candidates, "", null, JsonFields.text(node));
            }
        }
        add(candidates, "main", null, fields.text(name));
        String prefix = name + "_";
        Map<String, JsonNode> suffixed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : fields.all().entrySet()) {
            if (field.getKey().startsWith(prefix)) {
                suffixed.put(field.getKey().substring(prefix.length()), field.getValue());
            }
        }
        suffixed.forEach((role, node) -> add(candidates, role, null, JsonFields.text(node)));
        return candidates;
    }

    private static void add(
            List<Candidate> candidates, String role, @Nullable String contentType, @Nullable String value) {
        if (value != null) {
            candidates.add(new Candidate(role.toLowerCase(Locale.ROOT), contentType, value));
        }
    }
}
