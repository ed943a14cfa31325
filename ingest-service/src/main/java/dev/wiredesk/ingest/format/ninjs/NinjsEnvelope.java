package dev.wiredesk.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the programming interfaces of agencies put around items: AP's {@code data}, dpa's {@code entries}, TT's {@code hits}, others' {@code item} or {@code _items}. */
public final class NinjsEnvelope {
    private static final Set<String> CONTENTS = Set.of("item", "items", "_items", "hits", "entries");

    /** An object with one of these is itself an item. */
    private static final Set<String> OWN = Set.of(
            "uri", "guid", "identity", "headline", "headlines", "body", "bodies", "standard", "$standard", "altids");

    private NinjsEnvelope() {}

    /** Whether a property of that name may be what holds the items of an envelope. */
    public static boolean mayHold(String property) {
        return property.equals("data") || CONTENTS.contains(property);
    }

    /** Whether an object with a property of that name is no envelope. */
    public static boolean isOfAnItem(String property) {
        return OWN.contains(property);
    }

    /** The items in an envelope. */
    public static List<ObjectNode> items(ObjectNode envelope) {
        List<ObjectNode> items = new ArrayList<>();
        JsonNode around = envelope.path("data").isObject() ? envelope.get("data") : envelope;
        for (String name : CONTENTS) {
            JsonNode content = around.path(name);
            for (JsonNode node : content.isArray() ? content.values() : List.of(content)) {
                JsonNode item = node.path("item").isObject() ? node.get("item") : node;
                if (item instanceof ObjectNode object && OWN.stream().anyMatch(object::has)) {
                    items.add(object);
                }
            }
        }
        return items;
    }
}
