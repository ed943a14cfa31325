package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.json.JsonFields;
import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of several texts for the same purpose.
 *
 * @param role in lower case; empty: it has none
 * @param contentType in lower case; empty: it has none
 */
record NinjsRendition(String role, String contentType, String value) {
    static final String MAIN = "main";

    /** In the order in which they are preferred. */
    enum Markup {
        PLAIN,
        HTML,
        NITF
    }

    /** Adds the text or texts of a node: a value, an object with one, or an object with several by their roles. */
    static void into(List<NinjsRendition> renditions, String role, JsonNode node) {
        if (node.isObject()) {
            JsonFields fields = new JsonFields(node);
            String own = fields.text("role", "name");
            String value = fields.text("value", "content", "text");
            if (value != null) {
                add(renditions, own == null ? role : own, fields.text("contenttype", "mimetype", "type"), value);
            } else if (!fields.has("role") && !fields.has("contenttype") && !fields.has("href")) {
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    if (entry.getValue().isString()) {
                        add(renditions, entry.getKey(), null, JsonFields.text(entry.getValue()));
                    }
                }
            }
        } else {
            add(renditions, role, null, JsonFields.text(node));
        }
    }

    private static void add(
            List<NinjsRendition> renditions, String role, @Nullable String contentType, @Nullable String value) {
        if (value != null) {
            renditions.add(new NinjsRendition(
                    role.strip().toLowerCase(Locale.ROOT),
                    contentType == null ? "" : contentType.toLowerCase(Locale.ROOT),
                    value));
        }
    }

    Markup markup() {
        String kind = contentType + " " + role;
        if (kind.contains("nitf") || NitfText.looksLikeNitf(value)) {
            return Markup.NITF;
        } else if (kind.contains("html")) {
            return Markup.HTML;
        } else if (kind.contains("xml")) {
            return Markup.NITF;
        } else if (contentType.startsWith("text/plain")) {
            return Markup.PLAIN;
        }
        return MarkupText.looksLikeMarkup(value) ? Markup.HTML : Markup.PLAIN;
    }

    /** Whether it is text at all, as far as its type tells. */
    boolean isText() {
        String kind = contentType + " " + role;
        return kind.contains("text") || kind.contains("nitf") || kind.contains("html") || kind.contains("xml");
    }

    boolean isMain() {
        return role.equals(MAIN);
    }

    /** A deck or subheadline is not the headline of anything. */
    boolean isSecondary() {
        return role.contains("sub") || role.contains("deck");
    }

    String text() {
        String body = read().get(Field.BODY);
        return body == null ? "" : body;
    }

    /** What it says: its text as the body, and what else NITF tells. */
    ArticleDraft read() {
        ArticleDraft read = new ArticleDraft("", Map.of());
        return switch (markup()) {
            case PLAIN -> read.set(Field.BODY, value);
            case HTML -> read.set(Field.BODY, MarkupText.ofHtml(value));
            case NITF -> nitf(read);
        };
    }

    private ArticleDraft nitf(ArticleDraft read) {
        NitfText.into(read, NitfText.parse(value));
        return read.get(Field.BODY) == null ? read.set(Field.BODY, NitfText.of(value)) : read;
    }
}
