package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares records with the schemas of a document that have the records' names. */
final class RecordShape {
    private static final Map<Type, String> TYPES = Map.of(
            String.class, "string",
            Utf8.class, "string",
            Instant.class, "string",
            Long.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            int.class, "integer",
            Double.class, "number",
            Boolean.class, "boolean",
            boolean.class, "boolean");

    private final JsonNode document;
    private final List<String> differences = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    RecordShape(JsonNode document) {
        this.document = document;
    }

    /** What the record and the records in it have that their schemas have not, and the other way round. */
    List<String> differences(Class<?> type) {
        compare(type);
        return differences;
    }

    private void compare(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        String name = type.getSimpleName();
        List<JsonNode> parts = parts(document.at("/components/schemas/" + name)).toList();
        Map<String, JsonNode> described = new TreeMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (JsonNode part : parts) {
            part.path("properties").properties().forEach(p -> described.put(p.getKey(), p.getValue()));
            part.path("required").forEach(r -> required.add(r.asString()));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String at = name + "." + component.getName();
            JsonNode schema = described.remove(component.getName());
            if (schema == null) {
                differences.add(at + " is not described");
                continue;
            }
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !component.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (always != required.contains(component.getName())) {
                differences.add(at + (always ? " is always there" : " may be absent"));
            }
            compare(at, component.getGenericType(), resolved(schema));
        }
        described.keySet().forEach(extra -> differences.add(name + "." + extra + " does not exist"));
    }

    private void compare(String at, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            expect(at, "array", schema.path("type"));
            compare(at, list.getActualTypeArguments()[0], resolved(schema.path("items")));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            expect(at, "object", schema.path("type"));
            compare(record);
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            expect(
                    at,
                    names(constants).toString(),
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        } else {
            expect(at, String.valueOf(TYPES.get(type)), schema.path("type"));
            expect(at, type == Instant.class ? "date-time" : "", schema.path("format"));
        }
    }

    private void expect(String at, String expected, Object actual) {
        String found = actual instanceof JsonNode node ? node.asString() : actual.toString();
        if (!expected.equals(found)) {
            differences.add(at + " is " + expected + ", not " + found);
        }
    }

    private static List<String> names(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .map(field -> ((AnnotatedElement) field)
                        .getAnnotation(JsonProperty.class)
                        .value())
                .toList();
    }

    /** A schema with those it is made of. */
    private Stream<JsonNode> parts(JsonNode schema) {
        return Stream.concat(
                Stream.of(schema), schema.path("allOf").valueStream().flatMap(part -> parts(resolved(part))));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }
}
