package dev.wiredesk.local.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document under {@code docs/api}, to be asked whether something is as it says. */
public final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern NOT_IN_POINTER = Pattern.compile("[~/]");

    private final String address;
    private final JsonNode document;
    private final SchemaRegistry schemas;

    /** A request body that the document shows. */
    public record Example(String method, String path, String contentType, String name, JsonNode value, String schema) {
        public byte[] content() {
            String text = value.isString() ? value.asString() : value.toString();
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Something that the document says may be answered. */
    public record Documented(String path, int status) {}

    /** @param service whose document it is, such as {@code ingest} */
    public ApiDescription(String service) {
        address = "https://wiredesk.dev/api/" + service;
        try {
            document = new YAMLMapper().readTree(Files.readString(Path.of("../docs/api/" + service + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode strict = (ObjectNode) document.deepCopy();
        responses(strict).forEach(response -> close(strict, response));
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(address, strict.toString())));
    }

    public JsonNode document() {
        return document;
    }

    public Stream<Example> examples() {
        return operations().flatMap(operation -> {
            String body = operation.pointer() + "/requestBody/content";
            return document.at(body).propertyStream().flatMap(type -> {
                String at = body + "/" + escaped(type.getKey());
                Stream<Map.Entry<String, JsonNode>> values = type.getValue().has("example")
                        ? Stream.of(Map.entry("example", type.getValue().get("example")))
                        : type.getValue()
                                .path("examples")
                                .propertyStream()
                                .map(example -> Map.entry(
                                        example.getKey(),
                                        resolved(example.getValue()).get("value")));
                return values.map(value -> new Example(
                        operation.method(),
                        operation.path(),
                        type.getKey(),
                        value.getKey(),
                        value.getValue(),
                        at + "/schema"));
            });
        });
    }

    /** What is wrong with the examples of answers, each with its place. */
    public List<String> flawsOfResponseExamples() {
        Stream<String> shared = document.at("/components/responses").propertyNames().stream()
                .map(name -> "/components/responses/" + name);
        Stream<String> own = operations()
                .flatMap(operation -> document.at(operation.pointer() + "/responses").propertyNames().stream()
                        .map(status -> operation.pointer() + "/responses/" + status));
        return Stream.concat(shared, own)
                .flatMap(response -> document.at(response + "/content")
                        .propertyStream()
                        .filter(type -> type.getValue().has("example"))
                        .flatMap(type -> flaws(
                                        response + "/content/" + escaped(type.getKey()) + "/schema",
                                        type.getValue().get("example"))
                                .stream()
                                .map(flaw -> response + " " + flaw)))
                .toList();
    }

    /** Places that are referred to and do not exist. */
    public List<String> danglingReferences() {
        return document.findValuesAsString("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    /** Every content type of a request body. */
    public Set<String> requestTypes(String path) {
        return document.at("/paths/" + escaped(path) + "/post/requestBody/content").propertyNames().stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that may be answered, by path: an undocumented method is answered on behalf of the path. */
    public Set<Documented> documented() {
        return operations()
                .flatMap(operation -> document.at(operation.pointer() + "/responses").propertyNames().stream()
                        .map(status -> new Documented(operation.path(), Integer.parseInt(status))))
                .collect(Collectors.toSet());
    }

    /** The description of one response, with what the document refers to resolved; missing where there is none. */
    public JsonNode response(String method, String path, int status) {
        return operations()
                .filter(operation -> operation.path().equals(path))
                .sorted((a, b) ->
                        Boolean.compare(b.method().equals(method), a.method().equals(method)))
                .map(operation -> resolved(document.at(operation.pointer() + "/responses/" + status)))
                .filter(response -> !response.isMissingNode())
                .findFirst()
                .orElseGet(() -> document.at("/nothing"));
    }

    /** What is wrong with a response's content by the schema of its content type. */
    public List<Error> flaws(String method, String path, int status, String contentType, JsonNode content) {
        String at = operations()
                .filter(operation -> operation.path().equals(path))
                .sorted((a, b) ->
                        Boolean.compare(b.method().equals(method), a.method().equals(method)))
                .map(operation -> operation.pointer() + "/responses/" + status)
                .filter(pointer -> !document.at(pointer).isMissingNode())
                .findFirst()
                .orElseThrow();
        JsonNode reference = document.at(at).path("$ref");
        String response = reference.isMissingNode() ? at : reference.asString().substring(1);
        return flaws(response + "/content/" + escaped(contentType) + "/schema", content);
    }

    /** What is wrong with something by the schema at a place of the document. */
    public List<Error> flaws(String pointer, JsonNode content) {
        return schemas.getSchema(SchemaLocation.of(address + "#" + pointer))
                .validate(
                        content,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** What is wrong with the document by the schema of OpenAPI 3.1. */
    public List<Error> flaws() {
        return SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(ApiDescription.class.getResourceAsStream("/openapi/3.1.json"))
                .validate(document);
    }

    /**
     * A call.
     *
     * @param pointer where it is described
     */
    public record Operation(String method, String path, String pointer) {}

    /** All calls. */
    public Stream<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + method)));
    }

    /** What a node refers to, or itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String escaped(String name) {
        return NOT_IN_POINTER.matcher(name).replaceAll(match -> match.group().equals("~") ? "~0" : "~1");
    }

    private static Stream<JsonNode> responses(JsonNode document) {
        return Stream.concat(
                document.at("/components/responses").valueStream(),
                document.get("paths")
                        .valueStream()
                        .flatMap(path -> path.valueStream())
                        .flatMap(operation -> operation.path("responses").valueStream()));
    }

    /** Leaves no room in what we answer for properties that are not described. */
    private static void close(JsonNode document, JsonNode response) {
        Deque<JsonNode> open = new ArrayDeque<>(Set.of(response));
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            if (node instanceof ObjectNode object && object.path("properties").isObject()) {
                if (object.has("unevaluatedProperties")) {
                    continue;
                }
                object.put("unevaluatedProperties", false);
            }
            if (node.path("$ref").isString()) {
                open.add(document.at(node.get("$ref").asString().substring(1)));
            }
            node.forEach(open::add);
        }
    }
}
