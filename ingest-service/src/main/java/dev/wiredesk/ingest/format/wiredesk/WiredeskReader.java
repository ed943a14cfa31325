package dev.wiredesk.ingest.format.wiredesk;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Flaw;
import dev.wiredesk.ingest.format.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads Wiredesk's own JSON. Unknown properties are passed over, and so are {@code id}, {@code provider},
 * {@code digest} and {@code receivedAt}, which are not the sender's to tell (R1). A known property of the wrong shape
 * is a mistake of somebody who writes for us, who is told all of them at once.
 */
public final class WiredeskReader {
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "/identity",
            Field.VERSION, "/version",
            Field.VERSION_CREATED, "/versionCreated",
            Field.FIRST_CREATED, "/firstCreated",
            Field.CONTENT_CREATED, "/contentCreated");

    private final ObjectNode item;
    private final ArticleDraft draft = new ArticleDraft("wiredesk", POINTERS);
    private final List<Flaw> flaws = new ArrayList<>();

    private WiredeskReader(ObjectNode item) {
        this.item = item;
    }

    public static Reading read(ObjectNode item) {
        return new WiredeskReader(item).read();
    }

    private Reading read() {
        text(Field.IDENTITY, "identity", "uri");
        version();
        text(Field.VERSION_CREATED, "versionCreated");
        text(Field.FIRST_CREATED, "firstCreated");
        text(Field.CONTENT_CREATED, "contentCreated");
        text(Field.STATUS, "status", "pubStatus", "pubstatus");
        embargo();
        text(Field.TYPE, "type");
        text(Field.LANGUAGE, "language");
        number(Field.URGENCY, "urgency");
        text(Field.HEADLINE, "headline");
        text(Field.SUBHEADLINE, "subheadline");
        text(Field.SLUGLINE, "slugline");
        text(Field.BYLINE, "byline");
        text(Field.EDITOR_NOTE, "editorNote");
        text(Field.CREDIT_LINE, "creditLine");
        text(Field.BODY, "body");
        text(Field.URL, "url");
        text(Field.EVOLVED_FROM, "evolvedFrom");
        parts(
                "dateline",
                Field.DATELINE_TEXT,
                "text",
                Map.of("place", Field.DATELINE_PLACE, "date", Field.DATELINE_DATE));
        parts(
                "rights",
                Field.USAGE_TERMS,
                "usageTerms",
                Map.of("copyrightHolder", Field.COPYRIGHT_HOLDER, "copyrightNotice", Field.COPYRIGHT_NOTICE));
        concepts(draft.subjects(), "subjects");
        concepts(draft.places(), "places");
        concepts(draft.people(), "people");
        concepts(draft.organisations(), "organisations");
        strings(draft.keywords(), "keywords");
        strings(draft.genre(), "genre");
        return flaws.isEmpty() ? new Reading.Item(draft) : new Reading.Malformed(flaws);
    }

    /** The first of the names that is there. */
    private void text(Field field, String... names) {
        for (String name : names) {
            JsonNode node = present(item.get(name));
            if (node != null) {
                draft.set(field, string("/" + name, node));
                return;
            }
        }
    }

    private void version() {
        number(Field.VERSION, "version");
        String version = draft.get(Field.VERSION);
        if (version != null && !isWhole(version.strip())) {
            flaws.add(new Flaw("/version", "A whole number is expected"));
        }
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void number(Field field, String name) {
        JsonNode node = present(item.get(name));
        if (node != null && node.isNumber()) {
            draft.set(field, node.asString());
        } else if (node != null) {
            draft.set(field, string("/" + name, node));
        }
    }

    /** {@code embargo} as an object with {@code until}, a time or a truth; or a time under the names ninjs has. */
    private void embargo() {
        for (String name : List.of("embargo", "embargoed", "embargoedUntil")) {
            JsonNode node = present(item.get(name));
            if (node == null) {
                continue;
            }
            if (node.isBoolean()) {
                draft.set(Field.EMBARGO, node.booleanValue() ? "" : null);
            } else if (node.isObject()) {
                JsonNode until = present(node.get("until"));
                draft.set(Field.EMBARGO, until == null ? "" : string("/" + name + "/until", until));
            } else {
                draft.set(Field.EMBARGO, string("/" + name, node));
            }
            return;
        }
    }

    /** An object with the parts, or the leading part alone. */
    private void parts(String name, Field lead, String leadName, Map<String, Field> others) {
        JsonNode node = present(item.get(name));
        if (node == null) {
            return;
        }
        if (!node.isObject()) {
            draft.set(lead, string("/" + name, node));
            return;
        }
        draft.set(lead, string("/" + name + "/" + leadName, present(node.get(leadName))));
        others.forEach((part, field) -> draft.set(field, string("/" + name + "/" + part, present(node.get(part)))));
    }

    private void concepts(List<Concept> concepts, String name) {
        List<JsonNode> nodes = list(name);
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String at = "/" + name + "/" + i;
            if (!node.isObject()) {
                String text = string(at, present(node));
                if (text != null) {
                    concepts.add(new Concept(null, text, null));
                }
                continue;
            }
            String code = string(at + "/code", present(node.get("code")));
            String conceptName = string(at + "/name", present(node.get("name")));
            String scheme = string(at + "/scheme", present(node.get("scheme")));
            if (conceptName != null || code != null) {
                concepts.add(new Concept(code, conceptName != null ? conceptName : String.valueOf(code), scheme));
            } else {
                flaws.add(new Flaw(at, "A name or a code is expected"));
            }
        }
    }

    private void strings(List<String> texts, String name) {
        List<JsonNode> nodes = list(name);
        for (int i = 0; i < nodes.size(); i++) {
            String text = string("/" + name + "/" + i, present(nodes.get(i)));
            if (text != null) {
                texts.add(text);
            }
        }
    }

    private List<JsonNode> list(String name) {
        JsonNode node = present(item.get(name));
        if (node == null) {
            return List.of();
        }
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }

    private @Nullable String string(String pointer, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        flaws.add(new Flaw(pointer, "Text is expected"));
        return null;
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }
}
