package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.Strictest;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an item in any version of ninjs, leniently: unknown properties and unexpected shapes are passed over, because
 * real feeds extend the standard.
 *
 * @see <a href="https://www.iptc.org/std/ninjs/userguide/">IPTC ninjs user guide</a>
 */
public final class NinjsReader {
    /** Properties, in lower case, that only an item in ninjs has. */
    private static final Set<String> MARKS = Set.of(
            "standard",
            "$standard",
            "pubstatus",
            "headlines",
            "bodies",
            "representationtype",
            "renditions",
            "associations",
            "mimetype",
            "profile",
            "located",
            "copyrightholder",
            "usageterms",
            "ednote",
            "infosource",
            "infosources",
            "altids",
            "subject",
            "place",
            "person",
            "organisation",
            "eventdetails",
            "descriptions",
            "editorialtypes",
            "signals");

    private NinjsReader() {}

    /** Whether a JSON object that came without a precise type is ninjs rather than Wiredesk's own. */
    public static boolean recognises(ObjectNode item) {
        if (item.has("identity") || item.has("body")) {
            return false;
        }
        if (item.has("versioncreated")) {
            return true;
        }
        for (String name : new JsonFields(item).all().keySet()) {
            if (MARKS.contains(name) || NinjsText.isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    /** Reads an item that is said to be ninjs. */
    public static Reading read(ObjectNode item) {
        return read(item, false);
    }

    /**
     * Reads an item that was recognised by its content. That is a guess, so a {@code status} as Wiredesk's own items have
     * it holds it back as well: a kill must not be lost to a wrong guess.
     */
    public static Reading readRecognised(ObjectNode item) {
        return read(item, true);
    }

    private static Reading read(ObjectNode item, boolean guessed) {
        JsonFields fields = new JsonFields(item);
        String type = fields.text("type");
        Map<Field, String> pointers =
                Map.of(Field.IDENTITY, "/uri", Field.HEADLINE, fields.has("headlines") ? "/headlines" : "/headline");
        ArticleDraft draft = new ArticleDraft("ninjs/" + NinjsVersion.of(item, fields), pointers);
        draft.set(Field.IDENTITY, identity(fields))
                .set(Field.VERSION, fields.text("version"))
                .set(Field.VERSION_CREATED, fields.text("versioncreated", "version_created"))
                .set(Field.FIRST_CREATED, fields.text("firstcreated"))
                .set(Field.CONTENT_CREATED, fields.text("contentcreated", "content_created"))
                .set(Field.EXPIRES, fields.text("expires"))
                .set(Field.TYPE, type)
                .set(Field.NOT_FOR_PUBLICATION, "advisory".equalsIgnoreCase(type) ? type : null)
                .set(Field.LANGUAGE, fields.text("language"))
                .set(Field.URGENCY, fields.text("urgency", "priority"))
                .set(Field.SLUGLINE, fields.text("slugline"))
                .set(Field.BYLINE, byline(fields))
                .set(Field.EDITOR_NOTE, editorNote(fields))
                .set(Field.CREDIT_LINE, fields.text("creditline", "description_creditline"))
                .set(Field.DATELINE_TEXT, fields.text("dateline"))
                .set(Field.DATELINE_PLACE, located(fields))
                .set(Field.USAGE_TERMS, usageTerms(fields))
                .set(Field.COPYRIGHT_HOLDER, fields.text("copyrightholder"))
                .set(Field.COPYRIGHT_NOTICE, fields.text("copyrightnotice"))
                .set(Field.URL, url(fields))
                .set(Field.EVOLVED_FROM, evolvedFrom(fields));
        NinjsStanding.into(draft, item, fields, guessed);
        if ("planning".equalsIgnoreCase(type) && isFree(draft)) {
            return new Reading.NotAnItem("A planning item is not a news item");
        }
        new NinjsText(fields).into(draft);
        for (String name : List.of("subjects", "subject")) {
            fields.list(name).forEach(node -> NinjsConcept.subjectInto(draft, node));
        }
        concepts(draft.subjects(), fields, "service", "anpa_category");
        concepts(draft.places(), fields, "places", "place");
        concepts(draft.people(), fields, "people", "person");
        concepts(draft.organisations(), fields, "organisations", "organisation");
        categories(draft, fields);
        fields.list("genres", "genre").forEach(node -> NinjsConcept.nameInto(draft.genre(), node));
        fields.list("keywords").forEach(node -> NinjsConcept.nameInto(draft.keywords(), node));
        return new Reading.Item(draft);
    }

    /** Whether nothing holds an item back: what does must not be lost to what kind of item it is. */
    private static boolean isFree(ArticleDraft draft) {
        return draft.get(Field.EMBARGO) == null && Strictest.isUsable(draft.get(Field.STATUS));
    }

    /** Under each of the names, because a feed that moves to a new version for a while sends both. */
    private static void concepts(List<Concept> concepts, JsonFields fields, String... names) {
        for (String name : names) {
            fields.list(name).forEach(node -> NinjsConcept.into(concepts, node));
        }
    }

    /** At dpa, which has all of these in one list. */
    private static void categories(ArticleDraft draft, JsonFields fields) {
        for (JsonNode category : fields.list("categories")) {
            String type = category.isObject() ? new JsonFields(category).text("type") : null;
            switch (type == null ? "" : type.substring(type.indexOf(':') + 1)) {
                case "dpasubject" -> NinjsConcept.into(draft.subjects(), category);
                case "geosubject", "poi" -> NinjsConcept.into(draft.places(), category);
                case "genre" -> NinjsConcept.nameInto(draft.genre(), category);
                case "keyword" -> NinjsConcept.nameInto(draft.keywords(), category);
                default -> {}
            }
        }
    }

    /** Its page on the Web, which AP has among its {@code links}. */
    private static @Nullable String url(JsonFields fields) {
        String url = fields.text("url");
        if (url != null) {
            return url;
        }
        return fields.list("links").stream()
                .map(JsonFields::new)
                .filter(link -> "canonical".equals(link.text("rel")))
                .map(link -> link.text("href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String editorNote(JsonFields fields) {
        List<String> notes = JsonFields.texts(fields.get("ednotes"), "ednote");
        String note = fields.text("ednote");
        return note == null && !notes.isEmpty() ? String.join("\n\n", notes) : note;
    }

    /** Superdesk calls it {@code guid} and dpa {@code urn}; AP's {@code uri} has a token of the request in it and so is another one each time. */
    private static @Nullable String identity(JsonFields fields) {
        String uri = fields.text("uri", "guid", "urn");
        String itemId = JsonFields.texts(fields.get("altids"), "itemid").stream()
                .findFirst()
                .orElse(null);
        boolean isOfAp = fields.has("signals") || fields.has("editorialtypes") || fields.has("editorialpriority");
        return itemId != null && (uri == null || isOfAp || uri.contains(itemId)) ? itemId : uri;
    }

    /** One text or several, or AP's {@code bylines} and Superdesk's {@code authors}. */
    private static @Nullable String byline(JsonFields fields) {
        for (String name : List.of("by", "byline", "bylines", "authors", "photographer")) {
            List<String> names = JsonFields.texts(fields.get(name), "by", "byline", "name", "value");
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    /** Where it was filed: a text, a concept or several; at AP the place of the dateline. */
    private static @Nullable String located(JsonFields fields) {
        List<String> names = JsonFields.texts(fields.get("located"), "name", "value", "city", "literal");
        return names.isEmpty()
                ? JsonFields.texts(fields.get("datelinelocation"), "city", "name", "countryareaname", "countryname")
                        .stream()
                        .findFirst()
                        .orElse(null)
                : String.join(", ", names);
    }

    /** AP sends a list of them; where there are none, a link to the rights still travels (R46). */
    private static @Nullable String usageTerms(JsonFields fields) {
        List<String> terms = JsonFields.texts(fields.get("usageterms"), "value", "name");
        if (!terms.isEmpty()) {
            return String.join("; ", terms);
        }
        return JsonFields.texts(fields.get("rightsinfo"), "linkedrights").stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Superdesk's {@code evolvedfrom}, or the last that TT says this revision replaces (R32): its list has all revisions
     * of the story, and each all that it replaces, the oldest first.
     */
    private static @Nullable String evolvedFrom(JsonFields fields) {
        String evolvedFrom = fields.text("evolvedfrom");
        if (evolvedFrom != null) {
            return evolvedFrom;
        }
        String uri = fields.text("uri");
        for (JsonNode revision : fields.list("revisions")) {
            List<String> replaced = JsonFields.texts(revision.get("replacing"));
            if (!replaced.isEmpty()) {
                evolvedFrom = replaced.getLast();
            }
            if (uri != null && uri.equals(JsonFields.text(revision.get("uri")))) {
                return replaced.isEmpty() ? null : replaced.getLast();
            }
        }
        return evolvedFrom;
    }
}
