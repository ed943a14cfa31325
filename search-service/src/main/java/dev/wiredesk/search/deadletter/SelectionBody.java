package dev.wiredesk.search.deadletter;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.http.BadParameterException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the JSON object that says which letters are meant: each property is a value, or a list of them. */
final class SelectionBody {

    private static final int LARGEST = 64 << 10;

    private SelectionBody() {}

    static Map<String, List<String>> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw malformed("The body is larger than " + LARGEST + " bytes");
        }
        JsonNode json = parse(bytes);
        if (!json.isObject()) {
            throw malformed("The body is not a JSON object such as {\"reason\": \"unreadable\"}");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.propertyStream().forEach(property -> values.put(property.getKey(), values(property.getValue())));
        return values;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return EventJson.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw malformed("The body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<String> values(JsonNode node) {
        return node.isArray() ? node.valueStream().map(SelectionBody::value).toList() : List.of(value(node));
    }

    private static String value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING, BOOLEAN, NUMBER -> node.asString();
            default -> throw malformed("A value is neither text nor a list of texts: " + node.getNodeType());
        };
    }

    private static BadParameterException malformed(String message) {
        return new BadParameterException("body", message);
    }
}
