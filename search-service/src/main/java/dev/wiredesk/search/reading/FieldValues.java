package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.json.JsonpDeserializer;
import java.util.List;

/** Values that a search gives beside the source, for which {@code docvalue_fields} asked. */
public final class FieldValues {

    private static final JsonpDeserializer<List<String>> STRINGS =
            JsonpDeserializer.arrayDeserializer(JsonpDeserializer.stringDeserializer());

    private FieldValues() {}

    /** The values of a keyword field; none where the document has none. */
    public static List<String> strings(Hit<?> hit, String field) {
        JsonData values = hit.fields().get(field);
        return values == null ? List.of() : values.deserialize(STRINGS);
    }
}
