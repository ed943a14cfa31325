package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Strictest;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether an item may be used: its status and embargo, told in any of the ways that feeds tell them, and AP's
 * {@code signals} and {@code editorialtypes}. Of contradicting ones the stricter is believed.
 */
final class NinjsStanding {
    private final List<String> statuses = new ArrayList<>();
    private final List<String> embargoes = new ArrayList<>();
    private final JsonFields fields;
    private final boolean guessed;

    private NinjsStanding(JsonFields fields, boolean guessed) {
        this.fields = fields;
        this.guessed = guessed;
    }

    /** @param guessed whether nobody said that the item is ninjs */
    static void into(ArticleDraft draft, ObjectNode item, JsonFields fields, boolean guessed) {
        NinjsStanding standing = new NinjsStanding(fields, guessed);
        // Every spelling of a name by itself: of "pubStatus" and "pubstatus" in one item either may be the kill.
        for (Map.Entry<String, JsonNode> property : item.properties()) {
            if (!property.getValue().isNull()) {
                standing.hear(property.getKey().toLowerCase(Locale.ROOT), property.getValue());
            }
        }
        draft.set(Field.CORRECTION, correction(fields.get("correction")));
        standing.hearEditorialTypes(draft);
        standing.hearSignals(draft);
        draft.set(Field.STATUS, Strictest.status(standing.statuses))
                .set(Field.EMBARGO, Strictest.embargo(standing.embargoes));
    }

    private void hear(String name, JsonNode value) {
        switch (name) {
            case "pubstatus" -> addStatus(status(value));
            case "status" -> hearOwnStatus(value);
            case "embargoed", "embargoeduntil" -> addEmbargo(value.isString() ? value : null, value);
            // As Wiredesk's own items have it: a time, a truth, or an object with "until".
            case "embargo" -> addEmbargo(value.isObject() ? value.get("until") : value, value);
            default -> {}
        }
    }

    /**
     * A {@code status} is not of the standard. Where ninjs is only guessed at it may be that of our own items, so every
     * word counts; else it is somebody's workflow ("done"), unless it says in so many words that the item is held back: a
     * kill must not be lost to a name.
     */
    private void hearOwnStatus(JsonNode value) {
        String status = status(value);
        if (status != null && (guessed || Strictest.holdsBack(status))) {
            addStatus(status);
        }
    }

    private void addStatus(@Nullable String status) {
        if (status != null) {
            statuses.add(status);
        }
    }

    private void addEmbargo(@Nullable JsonNode until, JsonNode value) {
        if (!value.isBoolean() || value.booleanValue()) {
            embargoes.add(until != null && until.isString() ? until.asString() : "");
        }
    }

    /** A status that is not text is none we know, which is not the same as absent (R14). */
    private static @Nullable String status(JsonNode node) {
        return node.isValueNode() ? JsonFields.text(node) : node.getNodeType().name();
    }

    private void hearEditorialTypes(ArticleDraft draft) {
        for (String type : JsonFields.texts(fields.get("editorialtypes"), "name", "literal", "code")) {
            switch (type.strip().toLowerCase(Locale.ROOT)) {
                case "kill", "mandatorykill" -> statuses.add("canceled");
                case "withhold", "elimination", "disregard" -> statuses.add("withheld");
                case "advisory" -> draft.set(Field.NOT_FOR_PUBLICATION, type);
                case "correction", "corrective" -> draft.set(Field.CORRECTION, type);
                default -> {}
            }
        }
    }

    /** AP tells by a signal what is news; advisories and daybooks have signals without it (R31). */
    private void hearSignals(ArticleDraft draft) {
        JsonNode node = fields.has("signals") ? fields.get("signals") : fields.get("signal");
        List<String> signals = JsonFields.texts(node, "literal", "code", "uri", "name").stream()
                .map(signal -> signal.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String signal : signals) {
            if (signal.endsWith("correction")) {
                draft.set(Field.CORRECTION, signal);
            }
        }
        if (!signals.isEmpty() && isOfAp() && !signals.contains("newscontent")) {
            draft.set(Field.NOT_FOR_PUBLICATION, String.join(" ", signals));
        }
    }

    /** Whether an item that has signals has them as AP means them. */
    private boolean isOfAp() {
        return fields.has("editorialtypes")
                || !JsonFields.texts(fields.get("altids"), "itemid").isEmpty();
    }

    /** A truth, the words for what was corrected, or an object or a list with something in it. */
    private static @Nullable String correction(@Nullable JsonNode node) {
        if (node == null || (node.isBoolean() && !node.booleanValue())) {
            return null;
        }
        return node.isContainer() ? (node.isEmpty() ? null : "correction") : JsonFields.text(node);
    }
}
