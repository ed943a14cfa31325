package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonFields;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Map<Field, String> POINTERS = Map.of(Field.IDENTITY, "/uri");

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
            "descriptions");

    private static final Pattern USABLE = Pattern.compile("(?:.*[:/])?usable", Pattern.CASE_INSENSITIVE);

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

    public static Reading read(ObjectNode item) {
        JsonFields fields = new JsonFields(item);
        ArticleDraft draft = new ArticleDraft("ninjs/" + NinjsVersion.of(item, fields), POINTERS);
        draft.set(Field.IDENTITY, fields.text("uri"))
                .set(Field.VERSION, fields.text("version"))
                .set(Field.VERSION_CREATED, fields.text("versioncreated"))
                .set(Field.FIRST_CREATED, fields.text("firstcreated"))
                .set(Field.CONTENT_CREATED, fields.text("contentcreated"))
                .set(Field.STATUS, status(fields.get("pubstatus")))
                .set(Field.EMBARGO, embargo(fields))
                .set(Field.TYPE, fields.text("type"))
                .set(Field.LANGUAGE, fields.text("language"))
                .set(Field.URGENCY, fields.text("urgency"))
                .set(Field.SLUGLINE, fields.text("slugline"))
                .set(Field.BYLINE, fields.text("by", "byline"))
                .set(Field.EDITOR_NOTE, fields.text("ednote"))
                .set(Field.CREDIT_LINE, fields.text("creditline"))
                .set(Field.DATELINE_TEXT, fields.text("dateline"))
                .set(Field.DATELINE_PLACE, located(fields.get("located")))
                .set(Field.USAGE_TERMS, usageTerms(fields))
                .set(Field.COPYRIGHT_HOLDER, fields.text("copyrightholder"))
                .set(Field.COPYRIGHT_NOTICE, fields.text("copyrightnotice"))
                .set(Field.URL, fields.text("url"))
                .set(Field.EVOLVED_FROM, evolvedFrom(fields));
        new NinjsText(fields).into(draft);
        fields.list("subjects", "subject").forEach(node -> NinjsConcept.into(draft.subjects(), node));
        fields.list("places", "place").forEach(node -> NinjsConcept.into(draft.places(), node));
        fields.list("people", "person").forEach(node -> NinjsConcept.into(draft.people(), node));
        fields.list("organisations", "organisation").forEach(node -> NinjsConcept.into(draft.organisations(), node));
        fields.list("genres", "genre").forEach(node -> NinjsConcept.nameInto(draft.genre(), node));
        fields.list("keywords").forEach(node -> NinjsConcept.nameInto(draft.keywords(), node));
        return new Reading.Item(draft);
    }

    /**
     * Reads an item that was recognised by its content. That is a guess, so a {@code status} or an {@code embargo} as
     * Wiredesk's own items have them holds it back as well: a kill must not be lost to a wrong guess.
     */
    public static Reading readRecognised(ObjectNode item) {
        Reading reading = read(item);
        if (reading instanceof Reading.Item(ArticleDraft draft)) {
            JsonFields fields = new JsonFields(item);
            String status = draft.get(Field.STATUS);
            if (fields.has("status")
                    && (status == null || USABLE.matcher(status.strip()).matches())) {
                draft.set(Field.STATUS, status(fields.get("status")));
            }
            String own = ownEmbargo(fields.get("embargo"));
            if (own != null) {
                String standard = draft.get(Field.EMBARGO);
                draft.set(Field.EMBARGO, standard == null || standard.equals(own) ? own : "");
            }
        }
        return reading;
    }

    /** A time, a truth, or an object with {@code until}; empty: without a readable end. */
    private static @Nullable String ownEmbargo(@Nullable JsonNode embargo) {
        if (embargo == null || (embargo.isBoolean() && !embargo.booleanValue())) {
            return null;
        }
        JsonNode until = embargo.isObject() ? embargo.get("until") : embargo;
        return until != null && until.isString() ? until.asString() : "";
    }

    /** A status that is not text is none we know, which is not the same as absent (R14). */
    private static @Nullable String status(@Nullable JsonNode node) {
        return node == null || node.isValueNode()
                ? JsonFields.text(node)
                : node.getNodeType().name();
    }

    /**
     * The guide calls it {@code embargoed} in one table and {@code embargoedUntil} in another, so feeds send either.
     * Where they send both and these differ, neither is believed.
     */
    private static @Nullable String embargo(JsonFields fields) {
        JsonNode embargoed = fields.get("embargoed");
        JsonNode until = fields.get("embargoeduntil");
        JsonNode first = embargoed == null ? until : embargoed;
        if (first == null || (first.isBoolean() && !first.booleanValue())) {
            return null;
        }
        boolean contradiction = embargoed != null && until != null && !embargoed.equals(until);
        return contradiction || !first.isString() ? "" : first.asString();
    }

    private static @Nullable String located(@Nullable JsonNode located) {
        return located != null && located.isObject() ? JsonFields.text(located.get("name")) : JsonFields.text(located);
    }

    /** AP sends a list of them; where there are none, a link to the rights still travels (R46). */
    private static @Nullable String usageTerms(JsonFields fields) {
        StringBuilder terms = new StringBuilder();
        for (JsonNode node : fields.list("usageterms")) {
            String text = JsonFields.text(node);
            if (text != null) {
                terms.append(terms.isEmpty() ? "" : "; ").append(text);
            }
        }
        JsonNode rights = fields.get("rightsinfo");
        if (terms.isEmpty() && rights != null && rights.isObject()) {
            return new JsonFields(rights).text("linkedrights");
        }
        return terms.isEmpty() ? null : terms.toString();
    }

    /** Superdesk's {@code evolvedfrom}, or the item that TT's latest revision replaces (R32). */
    private static @Nullable String evolvedFrom(JsonFields fields) {
        String evolvedFrom = fields.text("evolvedfrom");
        for (JsonNode revision : fields.list("revisions")) {
            JsonNode replacing = revision.get("replacing");
            if (replacing != null && replacing.isArray() && !replacing.isEmpty()) {
                replacing = replacing.get(0);
            }
            if (evolvedFrom == null) {
                evolvedFrom = JsonFields.text(replacing);
            }
        }
        return evolvedFrom;
    }
}
