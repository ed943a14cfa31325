package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a subject, place, person or organisation: {@code name}, {@code scheme} and {@code code} in ninjs 1,
 * {@code name}, {@code uri} and {@code literal} since 2.
 */
final class NinjsConcept {
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private NinjsConcept() {}

    static void into(List<Concept> concepts, JsonNode node) {
        if (node.isValueNode()) {
            String name = JsonFields.text(node);
            if (name != null) {
                concepts.add(new Concept(null, name, null));
            }
            return;
        }
        JsonFields fields = new JsonFields(node);
        String uri = fields.text("uri");
        String code = fields.text("code", "literal");
        String scheme = fields.text("scheme");
        if (scheme == null && uri != null && code != null && uri.endsWith(code)) {
            scheme = uri.substring(0, uri.length() - code.length());
        } else if (uri != null && scheme == null) {
            code = uri;
        }
        String topic = topic(code, scheme);
        if (topic != null) {
            code = "medtop:" + topic;
            scheme = MEDIA_TOPICS;
        }
        String name = fields.text("name", "title");
        if (name == null) {
            name = code;
        }
        if (name != null) {
            concepts.add(new Concept(code, name, scheme));
        }
    }

    static void nameInto(List<String> names, JsonNode node) {
        String name;
        if (node.isObject()) {
            name = new JsonFields(node).text("name", "title", "literal", "code", "uri");
        } else {
            name = JsonFields.text(node);
        }
        if (name != null) {
            names.add(name);
        }
    }

    /** The number of a Media Topic: these are known by their short code in every format (R45). */
    private static @Nullable String topic(@Nullable String code, @Nullable String scheme) {
        if (code == null) {
            return null;
        }
        String whole = MEDIA_TOPICS.equals(scheme) ? MEDIA_TOPICS + code : code;
        return whole.startsWith(MEDIA_TOPICS) ? whole.substring(MEDIA_TOPICS.length()) : null;
    }
}
