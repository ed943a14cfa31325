package dev.wiredesk.ingest.format.wiredesk;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Flaw;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.Strictest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads Wiredesk's own JSON. Unknown properties are passed over, and so are {@code id}, {@code provider},
 * {@code digest} and {@code receivedAt}, which are not the sender's to tell (R1). A known property of the wrong shape
 * is a mistake of somebody who writes for us, who is told all of them at once.
 */
public final class WiredeskReader {
    private static final Map<Field, String> POINTERS = Map.ofEntries(
            Map.entry(Field.IDENTITY, "/identity"),
            Map.entry(Field.VERSION, "/version"),
            Map.entry(Field.VERSION_CREATED, "/versionCreated"),
            Map.entry(Field.FIRST_CREATED, "/firstCreated"),
            Map.entry(Field.CONTENT_CREATED, "/contentCreated"),
            Map.entry(Field.EXPIRES, "/expires"),
            Map.entry(Field.STATUS, "/status"),
            Map.entry(Field.TYPE, "/type"),
            Map.entry(Field.LANGUAGE, "/language"),
            Map.entry(Field.HEADLINE, "/headline"),
            Map.entry(Field.SUBHEADLINE, "/subheadline"),
            Map.entry(Field.SLUGLINE, "/slugline"),
            Map.entry(Field.BYLINE, "/byline"),
            Map.entry(Field.EDITOR_NOTE, "/editorNote"),
            Map.entry(Field.CREDIT_LINE, "/creditLine"),
            Map.entry(Field.URL, "/url"),
            Map.entry(Field.EVOLVED_FROM, "/evolvedFrom"),
            Map.entry(Field.DATELINE_TEXT, "/dateline/text"),
            Map.entry(Field.DATELINE_PLACE, "/dateline/place"),
            Map.entry(Field.DATELINE_DATE, "/dateline/date"),
            Map.entry(Field.USAGE_TERMS, "/rights/usageTerms"),
            Map.entry(Field.COPYRIGHT_HOLDER, "/rights/copyrightHolder"),
            Map.entry(Field.COPYRIGHT_NOTICE, "/rights/copyrightNotice"));

    private static final Set<String> KINDS = Set.of("headline", "body");

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
        text(Field.EXPIRES, "expires");
        status();
        embargo();
        correction();
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
        otherTexts();
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

    /** Under our own name or those that ninjs has; of several the one that holds back most. */
    private void status() {
        List<String> told = new ArrayList<>();
        for (String name : List.of("status", "pubStatus", "pubstatus")) {
            String status = string("/" + name, present(item.get(name)));
            if (status != null) {
                told.add(status);
            }
        }
        draft.set(Field.STATUS, Strictest.status(told));
    }

    /** {@code embargo} as an object with {@code until}, a time or a truth; or a time under the names ninjs has. */
    private void embargo() {
        List<String> told = new ArrayList<>();
        for (String name : List.of("embargo", "embargoed", "embargoedUntil", "embargoeduntil")) {
            JsonNode node = present(item.get(name));
            if (node == null || (node.isBoolean() && !node.booleanValue())) {
                continue;
            }
            String pointer = "/" + name + (node.isObject() ? "/until" : "");
            JsonNode until = node.isObject() ? present(node.get("until")) : node.isBoolean() ? null : node;
            String time = string(pointer, until);
            told.add(time == null ? "" : time);
        }
        draft.set(Field.EMBARGO, Strictest.embargo(told));
    }

    /** A truth, or the words for what was corrected. */
    private void correction() {
        JsonNode node = present(item.get("correction"));
        if (node == null || (node.isBoolean() && !node.booleanValue())) {
            return;
        }
        draft.set(Field.CORRECTION, node.isBoolean() ? "true" : string("/correction", node));
    }

    private void otherTexts() {
        List<JsonNode> nodes = list("otherTexts");
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String at = "/otherTexts/" + i;
            String text = string(at + "/text", present(node.get("text")));
            String kind = string(at + "/kind", present(node.get("kind")));
            String role = string(at + "/role", present(node.get("role")));
            if (text == null || kind == null || !KINDS.contains(kind)) {
                flaws.add(new Flaw(at, "A text and a kind, which is headline or body, are expected"));
            } else {
                draft.otherTexts().add(new OtherText(kind, role, text));
            }
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
