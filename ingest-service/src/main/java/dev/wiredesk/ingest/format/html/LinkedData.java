package dev.wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema.org article in a page's JSON-LD, however the page wraps it and however carelessly it is written. */
final class LinkedData {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** What old pages put around a script, so that browsers older still did not show it. */
    private static final List<String> BEFORE = List.of("//", "<!--", "<![CDATA[");

    private static final List<String> BEHIND = List.of(";", "-->", "]]>", "//");

    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "askpublicnewsarticle",
            "backgroundnewsarticle",
            "opinionnewsarticle",
            "reviewnewsarticle",
            "liveblogposting",
            "blogposting",
            "report",
            "socialmediaposting",
            "advertisercontentarticle",
            "satiricalarticle");

    private LinkedData() {}

    /** The article of the page: the first news article, else the first article of any kind; null where there is none. */
    static @Nullable ObjectNode article(Document page) {
        ObjectNode found = null;
        for (Element script : page.select("script[type*=ld+json]")) {
            JsonNode root = parsed(script.data());
            for (ObjectNode node : root == null ? List.<ObjectNode>of() : nodes(root)) {
                if (isArticle(node) && (found == null || (isNews(node) && !isNews(found)))) {
                    found = node;
                }
            }
        }
        return found;
    }

    private static @Nullable JsonNode parsed(String script) {
        String json = unwrapped(script);
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException _) {
            // Some templates write it as if it were markup.
        }
        try {
            return MAPPER.readTree(Parser.unescapeEntities(json, false));
        } catch (JacksonException _) {
            return null;
        }
    }

    private static String unwrapped(String script) {
        String json = script.strip();
        for (String before : BEFORE) {
            json = json.startsWith(before) ? json.substring(before.length()).strip() : json;
        }
        for (String behind : BEHIND) {
            json = json.endsWith(behind)
                    ? json.substring(0, json.length() - behind.length()).strip()
                    : json;
        }
        return json;
    }

    /** All objects that stand at the top, in a list, in a graph, or as what a page is about. */
    private static List<ObjectNode> nodes(JsonNode root) {
        List<ObjectNode> nodes = new ArrayList<>();
        List<JsonNode> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                open.addAll(0, List.copyOf(node.values()));
            } else if (node instanceof ObjectNode object) {
                nodes.add(object);
                for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")) {
                    JsonNode inner = object.get(name);
                    if (inner != null && inner.isContainer() && !isArticle(object)) {
                        open.add(inner);
                    }
                }
            }
        }
        return nodes;
    }

    private static boolean isArticle(ObjectNode node) {
        return types(node).stream().anyMatch(ARTICLES::contains);
    }

    private static boolean isNews(ObjectNode node) {
        return types(node).stream().anyMatch(type -> type.endsWith("newsarticle"));
    }

    static List<String> types(JsonNode node) {
        return texts(node.get("@type")).stream()
                .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The texts that a value is, or the names of the things that it is. */
    static List<String> texts(@Nullable JsonNode value) {
        return switch (value) {
            case null -> List.of();
            case JsonNode list
            when list.isArray() ->
                list.values().stream().flatMap(one -> texts(one).stream()).toList();
            case ObjectNode thing -> texts(named(thing));
            case JsonNode one
            when one.isValueNode() && !one.isNull() && !one.asString().isBlank() -> List.of(one.asString());
            default -> List.of();
        };
    }

    /** The first of them; null where there is none. */
    static @Nullable String text(@Nullable JsonNode value) {
        List<String> texts = texts(value);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** What tells a thing apart: its address or its identifier. */
    static @Nullable String id(@Nullable JsonNode thing) {
        if (thing == null || !thing.isObject()) {
            return null;
        }
        for (String name : List.of("sameAs", "@id", "identifier", "url")) {
            String text = text(thing.get(name));
            if (text != null && !text.startsWith("#") && !text.startsWith("_:")) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable JsonNode named(ObjectNode thing) {
        for (String name : List.of("name", "@value", "alternateName", "value", "text", "headline", "url", "@id")) {
            JsonNode value = thing.get(name);
            if (value != null && !value.isObject()) {
                return value;
            }
        }
        return null;
    }
}
