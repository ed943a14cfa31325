package dev.wiredesk.ingest.format.json;

import dev.wiredesk.ingest.format.Reading;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bytes of one item in JSON, and tells the line and column where they are not JSON. */
public final class JsonItem {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonItem() {}

    /** Reads one item; {@code reader} sees it only where it is a JSON object. */
    public static Reading read(byte[] content, Function<ObjectNode, Reading> reader) {
        JsonNode root;
        try {
            root = MAPPER.readTree(content);
        } catch (JacksonException e) {
            return unreadable(e);
        }
        return switch (root) {
            case ObjectNode item -> reader.apply(item);
            case MissingNode _ -> new Reading.Unreadable("There is nothing in it", 1, 1);
            case ArrayNode _ ->
                new Reading.NotAnItem("A list; send one item, or several as application/x-ndjson, one on each line");
            case JsonNode _ -> new Reading.NotAnItem("A JSON object is expected");
        };
    }

    /** The JSON object that the bytes are known to be. */
    public static ObjectNode object(byte[] content) {
        return MAPPER.readValue(content, ObjectNode.class);
    }

    /** What Jackson says, without what it says about its own source, which is no news to the sender. */
    public static Reading.Unreadable unreadable(JacksonException e) {
        String message = e.getOriginalMessage();
        int source = message.indexOf(" (start marker at");
        TokenStreamLocation location = e.getLocation();
        return new Reading.Unreadable(
                source < 0 ? message : message.substring(0, source),
                location == null ? 0 : Math.max(0, location.getLineNr()),
                location == null ? 0 : Math.max(0, location.getColumnNr()));
    }
}
