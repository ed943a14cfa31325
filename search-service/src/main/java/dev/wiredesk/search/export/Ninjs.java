package dev.wiredesk.search.export;

import dev.wiredesk.contracts.EventJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a story into ninjs 3.1, whose schema allows no further fields. What Wiredesk found in the story is left out,
 * because ninjs has no way to tell it from what the provider supplied (R38).
 */
final class Ninjs {

    private static final Set<String> TYPES =
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private final ObjectNode story;
    private final ObjectNode item = EventJson.MAPPER.createObjectNode();

    private Ninjs(ObjectNode story) {
        this.story = story;
    }

    /** The item of a story; of a notice its identity and status. */
    static ObjectNode item(ObjectNode story) {
        Ninjs ninjs = new Ninjs(story);
        ninjs.standard();
        ninjs.identity();
        ninjs.text();
        ninjs.concepts("subjects");
        ninjs.concepts("places");
        ninjs.concepts("people");
        ninjs.concepts("organisations");
        ninjs.genres();
        ninjs.rights();
        return ninjs.item;
    }

    private void standard() {
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.1.json");
    }

    /** A ninjs item has a URI; a provider's identity that is none travels beside one that is made of our id. */
    private void identity() {
        String identity = story.path("identity").asString("");
        if (isUri(identity)) {
            item.put("uri", identity);
        } else {
            item.put("uri", "urn:wiredesk:" + story.path("id").asString());
        }
        ArrayNode others = item.putArray("altIds");
        others.addObject().put("role", "wiredesk").put("value", story.path("id").asString());
        if (!identity.isEmpty()) {
            others.addObject().put("role", "provider").put("value", identity);
        }
        String type = story.path("type").asString("text");
        item.put("type", TYPES.contains(type) ? type : "text");
        item.put("pubStatus", story.path("status").asString());
        copy("version", "version");
        copy("versionCreated", "versionCreated");
        copy("firstCreated", "firstCreated");
        copy("contentCreated", "contentCreated");
        copy("expires", "expires");
        copy("language", "language");
        int urgency = story.path("urgency").asInt(0);
        if (urgency >= 1 && urgency <= 9) {
            item.put("urgency", urgency);
        }
        if (story.path("provider").isString()) {
            item.putArray("infoSources")
                    .addObject()
                    .put("name", story.path("provider").asString())
                    .put("role", "provider");
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void text() {
        copy("byline", "by");
        copy("slugline", "slugline");
        item.setAll(role("headlines", "main", "headline"));
        if (story.path("subheadline").isString()) {
            item.withArray("headlines")
                    .addObject()
                    .put("role", "subheadline")
                    .put("contentType", "text/plain")
                    .put("value", story.path("subheadline").asString());
        }
        item.setAll(role("bodies", "main", "body"));
        JsonNode dateline = story.path("dateline");
        JsonNode located = dateline.path("place").isString() ? dateline.path("place") : dateline.path("text");
        if (located.isString()) {
            item.set("located", located);
        }
    }

    private ObjectNode role(String list, String role, String field) {
        ObjectNode with = EventJson.MAPPER.createObjectNode();
        if (story.path(field).isString()) {
            with.putArray(list)
                    .addObject()
                    .put("role", role)
                    .put("contentType", "text/plain")
                    .put("value", story.path(field).asString());
        }
        return with;
    }

    private void concepts(String field) {
        story.path(field).valueStream().forEach(concept -> {
            ObjectNode given = item.withArray(field).addObject();
            given.put("name", concept.path("name").asString());
            String code = concept.path("code").asString("");
            if (isUri(code)) {
                given.put("uri", code);
            } else if (!code.isEmpty()) {
                given.put("literal", code);
            }
        });
    }

    private void genres() {
        story.path("genre")
                .valueStream()
                .forEach(genre -> item.withArray("genres").addObject().put("name", genre.asString()));
    }

    /** R46. */
    private void rights() {
        JsonNode rights = story.path("rights");
        for (String term : Set.of("usageTerms", "copyrightHolder", "copyrightNotice")) {
            if (rights.path(term).isString()) {
                item.set(term, rights.path(term));
            }
        }
    }

    private void copy(String field, String as) {
        JsonNode value = story.path(field);
        if (!value.isMissingNode() && !value.isNull()) {
            item.put(as, value.asString());
        }
    }
}
