package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a subject, place, person or organisation: {@code name}, {@code scheme} and {@code code} in ninjs 1,
 * {@code name}, {@code uri} and {@code literal} since 2.
 */
final class NinjsConcept {
    private NinjsConcept() {}

    /** The same for a subject, of which a place may be one; a number that says nothing more is one of the IPTC's. */
    static void subjectInto(ArticleDraft draft, JsonNode node) {
        String rel = node.isObject() ? new JsonFields(node).text("rel") : null;
        if ("location".equals(rel)) {
            into(draft.places(), node);
            return;
        }
        List<Concept> subjects = new ArrayList<>(1);
        into(subjects, node);
        for (Concept subject : subjects) {
            String code = subject.scheme() == null ? subject.code() : null;
            draft.subjects()
                    .add(code != null && SubjectCode.is(code) ? SubjectCode.concept(code, subject.name()) : subject);
        }
    }

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
        String code = fields.text("code", "literal", "qcode");
        String scheme = fields.text("scheme");
        if (scheme == null && uri != null && code != null && uri.endsWith(code)) {
            scheme = uri.substring(0, uri.length() - code.length());
        } else if (uri != null && scheme == null) {
            code = uri;
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
}
