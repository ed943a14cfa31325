package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.http.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The place after the last item of a page; what goes on there is everything that comes later in an order in which no
 * two items are equal.
 *
 * @param after sort values of that item
 */
record Cursor(List<FieldValue> after) {

    private static final int LONGEST = 500;

    Cursor {
        after = List.copyOf(after);
    }

    /** Opaque to callers. It belongs to one query and says so. */
    String write(String queryText) {
        ObjectNode json = EventJson.MAPPER.createObjectNode();
        json.put("q", fingerprint(queryText));
        ArrayNode values = json.putArray("a");
        for (FieldValue value : after) {
            switch (value._kind()) {
                case Long -> values.add(value.longValue());
                case Double -> values.add(value.doubleValue());
                case String -> values.add(value.stringValue());
                case Boolean, Null, Any -> throw new IllegalStateException("Nothing is sorted by " + value._kind());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.MAPPER.writeValueAsBytes(json));
    }

    /** @throws BadParameterException it is no cursor, or that of another query */
    static Cursor read(String text, String queryText, ArticleQuery.Sort sort) {
        JsonNode json = decode(text);
        if (!json.path("q").asString("").equals(fingerprint(queryText))) {
            throw new BadParameterException(
                    "cursor", "The cursor belongs to another query; repeat the query that it came with");
        }
        List<FieldValue> after = new ArrayList<>();
        for (JsonNode value : json.path("a")) {
            if (value.isIntegralNumber() && value.canConvertToLong()) {
                after.add(FieldValue.of(value.longValue()));
            } else if (value.isNumber()) {
                after.add(FieldValue.of(value.doubleValue()));
            } else if (value.isString()) {
                after.add(FieldValue.of(value.stringValue()));
            }
        }
        if (!fits(after, sort)) {
            throw malformed();
        }
        return new Cursor(after);
    }

    private static boolean fits(List<FieldValue> after, ArticleQuery.Sort sort) {
        return switch (sort) {
            case NEWEST ->
                after.size() == 2 && after.get(0).isLong() && after.get(1).isString();
            case RELEVANCE ->
                after.size() == 3
                        && (after.get(0).isDouble() || after.get(0).isLong())
                        && after.get(1).isLong()
                        && after.get(2).isString();
        };
    }

    private static JsonNode decode(String text) {
        if (text.length() > LONGEST) {
            throw malformed();
        }
        try {
            return EventJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException | JacksonException e) {
            throw malformed();
        }
    }

    private static BadParameterException malformed() {
        return new BadParameterException(
                "cursor", "This is no cursor; give back the value of 'next' as it came, or none for the first page");
    }

    private static String fingerprint(String queryText) {
        return ItemKey.digest(queryText.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
