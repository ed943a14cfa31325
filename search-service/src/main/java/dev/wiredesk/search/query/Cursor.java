package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.reading.VisibleIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The place after the last item of a page; what goes on there is everything that comes later in an order in which no
 * two items are equal.
 *
 * <p>Relevance depends on all stories there are, so that its order changes as they arrive. From the second page on it is
 * that of one frozen state of the index, without what the first page gave out already.
 *
 * @param after sort values of that item; empty: at the beginning
 * @param state the frozen state that they are from; null: they are from no state that was kept
 * @param given ids of the items of the first page, where the order changes
 */
public record Cursor(List<FieldValue> after, VisibleIndex.@Nullable Frozen state, List<String> given) {

    private static final int LONGEST = 8_000;

    /** What Elasticsearch sorts frozen states by at last. */
    private static final Value TIEBREAKER = Value.NUMBER;

    /** What a sort value may be. */
    public enum Value {
        NUMBER,
        TEXT;

        private boolean fits(FieldValue value) {
            return switch (this) {
                case NUMBER -> value.isLong() || value.isDouble();
                case TEXT -> value.isString();
            };
        }
    }

    public Cursor {
        after = List.copyOf(after);
        given = List.copyOf(given);
    }

    /** In an order that stays as it is. */
    public Cursor(List<FieldValue> after) {
        this(after, null, List.of());
    }

    /** Opaque to callers. It belongs to one query and says so. */
    public String write(String queryText) {
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
        if (state != null) {
            json.putObject("s")
                    .put("id", state.pointInTime())
                    .put("at", state.at().toEpochMilli());
        }
        if (!given.isEmpty()) {
            json.put("g", String.join(",", given));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.MAPPER.writeValueAsBytes(json));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param order what the items are sorted by
     * @throws BadParameterException it is no cursor, or that of another query
     */
    public static Cursor read(String text, String queryText, List<Value> order) {
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
        Cursor cursor =
                new Cursor(after, state(json.path("s")), given(json.path("g").asString("")));
        if (!cursor.fits(order)) {
            throw malformed();
        }
        return cursor;
    }

    private static VisibleIndex.@Nullable Frozen state(JsonNode json) {
        return json.isObject()
                ? new VisibleIndex.Frozen(
                        json.path("id").asString(""),
                        Instant.ofEpochMilli(json.path("at").asLong(0)),
                        FrozenStates.KEEP)
                : null;
    }

    private static List<String> given(String ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.split(",", -1));
    }

    /** Only a first page in an order that changes leads to no place in it, but to the rest of what is found. */
    private boolean fits(List<Value> order) {
        if (after.isEmpty()) {
            return state == null && !given.isEmpty();
        }
        List<Value> values = new ArrayList<>(order);
        if (state != null && after.size() > order.size()) {
            values.add(TIEBREAKER);
        }
        return after.size() == values.size()
                && IntStream.range(0, values.size()).allMatch(i -> values.get(i).fits(after.get(i)));
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
