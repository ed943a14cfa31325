package dev.wiredesk.ingest.format.json;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bytes of one item in JSON, and tells the line and column where they are not JSON. */
public final class JsonItem {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper NO_NAME_TWICE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private JsonItem() {}

    /** Reads one item; {@code reader} sees it only where it is a JSON object. */
    public static Reading read(byte[] content, Function<ObjectNode, Reading> reader) {
        JsonNode root;
        try {
            root = NO_NAME_TWICE.readTree(content);
        } catch (MismatchedInputException _) {
            return readWithNameTwice(content, reader);
        } catch (JacksonException e) {
            return unreadable(e);
        }
        return read(root, reader);
    }

    /**
     * Reads an item that has a name twice. Among its own properties, and an embargo's, it is anybody's guess which to
     * believe, and one of them may be the kill. Further inside, where real feeds do that, the last is taken.
     */
    private static Reading readWithNameTwice(byte[] content, Function<ObjectNode, Reading> reader) {
        JsonNode root;
        try {
            Reading.Unreadable twice = nameTwice(content);
            if (twice != null) {
                return twice;
            }
            root = MAPPER.readTree(content);
        } catch (JacksonException e) {
            return unreadable(e);
        }
        return read(root, reader);
    }

    private static Reading read(JsonNode root, Function<ObjectNode, Reading> reader) {
        return switch (root) {
            case ObjectNode item -> reader.apply(item);
            case MissingNode _ -> new Reading.Unreadable("There is nothing in it", 1, 1);
            case ArrayNode _ ->
                new Reading.NotAnItem("A list; send one item, or several as application/x-ndjson, one on each line");
            case JsonNode _ -> new Reading.NotAnItem("A JSON object is expected");
        };
    }

    /** Where it is that matters; null: it does not. */
    private static Reading.@Nullable Unreadable nameTwice(byte[] content) {
        try (JsonParser json = MAPPER.createParser(content)) {
            Set<String> own = new HashSet<>();
            Set<String> embargo = new HashSet<>();
            int depth = 0;
            String property = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.PROPERTY_NAME && depth <= 2) {
                    String name = json.currentName();
                    property = depth == 1 ? name : property;
                    boolean isNew = depth == 1 ? own.add(name) : !property.equals("embargo") || embargo.add(name);
                    if (!isNew) {
                        TokenStreamLocation at = json.currentTokenLocation();
                        return new Reading.Unreadable(
                                "The property \"" + printable(name) + "\" is there twice",
                                at.getLineNr(),
                                at.getColumnNr());
                    }
                }
            }
            return null;
        }
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(40, name.length())).replaceAll("[^\\x20-\\x7E]", "?");
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
        String clean = PlainText.line(source < 0 ? message : message.substring(0, source));
        return new Reading.Unreadable(
                clean == null ? "It is not JSON" : clean,
                location == null ? 0 : Math.max(0, location.getLineNr()),
                location == null ? 0 : Math.max(0, location.getColumnNr()));
    }
}
