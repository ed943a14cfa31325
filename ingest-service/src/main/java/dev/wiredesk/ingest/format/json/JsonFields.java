package dev.wiredesk.ingest.format.json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The properties of a JSON object under their names in lower case, because ninjs 2 and 3 differ in little else and
 * feeds mix them. A null is an absent property.
 */
public final class JsonFields {
    /** From here on not every whole number is a double. */
    private static final double MAX_EXACT = 1L << 53;

    private final Map<String, JsonNode> fields = new HashMap<>();

    public JsonFields(JsonNode object) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!property.getValue().isNull()) {
                fields.putIfAbsent(property.getKey().toLowerCase(Locale.ROOT), property.getValue());
            }
        }
    }

    public Map<String, JsonNode> all() {
        return fields;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public @Nullable JsonNode get(String name) {
        return fields.get(name);
    }

    /** The first of the names that has a string, number or boolean that is not blank; null where none has. */
    public @Nullable String text(String... names) {
        for (String name : names) {
            String text = text(fields.get(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A string, number or boolean as text; null where it is none of them or blank. */
    public static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = node.isFloatingPointNumber() ? number(node.doubleValue()) : node.asString();
        return text.isBlank() ? null : text;
    }

    /** A whole number as such, because some serialisers write 3.0 for 3. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < MAX_EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The text of a node, of the first of these names that it has where it is an object, or of each where it is a list. */
    public static List<String> texts(@Nullable JsonNode node, String... names) {
        if (node == null) {
            return List.of();
        } else if (node.isArray()) {
            return node.values().stream()
                    .map(element -> element.isArray() ? null : text(element, names))
                    .filter(Objects::nonNull)
                    .toList();
        }
        String text = text(node, names);
        return text == null ? List.of() : List.of(text);
    }

    private static @Nullable String text(JsonNode node, String... names) {
        return node.isObject() ? new JsonFields(node).text(names) : text(node);
    }

    /** The elements of a list; anything else is a list of one. */
    public List<JsonNode> list(String... names) {
        for (String name : names) {
            JsonNode node = fields.get(name);
            if (node != null) {
                return node.isArray() ? List.copyOf(node.values()) : List.of(node);
            }
        }
        return List.of();
    }
}
