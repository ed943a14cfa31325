package dev.wiredesk.ingest.format.html;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a schema.org article says of itself, put into a draft. */
final class LinkedArticle {
    /** What {@code creativeWorkStatus} says of an article that may be used. */
    private static final Set<String> USABLE =
            Set.of("published", "final", "usable", "updated", "live", "active", "public", "complete");

    private final ObjectNode article;
    private final ArticleDraft draft;

    LinkedArticle(ObjectNode article, ArticleDraft draft) {
        this.article = article;
        this.draft = draft;
    }

    /** The body it carries, as plain text; null where it has none. */
    static @Nullable String body(ObjectNode article) {
        String body = LinkedData.text(article.get("articleBody"));
        if (body == null) {
            return null;
        }
        String unescaped = body.contains("&lt;") || body.contains("&#") || body.contains("&quot;")
                ? Parser.unescapeEntities(body, false)
                : body;
        return MarkupText.looksLikeMarkup(unescaped) ? MarkupText.ofHtml(unescaped) : unescaped;
    }

    /** An identity that is the same for all versions, wherever the article was found; null where it has none. */
    static @Nullable String identity(ObjectNode article) {
        String id = LinkedData.text(article.get("@id"));
        // One that is only good inside of the page tells nothing from other pages.
        return id != null && id.contains(":") && !id.startsWith("_:") ? id : LinkedData.text(article.get("identifier"));
    }

    /** Its own address, or the page's that it is the main thing of. */
    static @Nullable String url(ObjectNode article) {
        String url = LinkedData.text(article.get("url"));
        JsonNode page = article.get("mainEntityOfPage");
        String ofPage = page != null && page.isObject() ? LinkedData.text(page.get("@id")) : LinkedData.text(page);
        return isAddress(url) ? url : isAddress(ofPage) ? ofPage : null;
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && text.contains("://");
    }

    void fill() {
        String published = text("datePublished");
        String modified = text("dateModified");
        draft.set(Field.HEADLINE, unescaped(text("headline")))
                .set(Field.SUBHEADLINE, unescaped(text("alternativeHeadline")))
                .set(Field.FIRST_CREATED, published)
                .set(Field.VERSION_CREATED, modified == null ? published : modified)
                .set(Field.CONTENT_CREATED, text("dateCreated"))
                .set(Field.VERSION, text("version"))
                .set(Field.EXPIRES, text("expires"))
                .set(Field.LANGUAGE, language())
                .set(Field.BYLINE, joined("author"))
                .set(Field.DATELINE_TEXT, text("dateline"))
                .set(Field.DATELINE_PLACE, text("locationCreated"))
                .set(Field.USAGE_TERMS, first("usageInfo", "license", "conditionsOfAccess"))
                .set(Field.COPYRIGHT_HOLDER, text("copyrightHolder"))
                .set(Field.COPYRIGHT_NOTICE, text("copyrightNotice"))
                .set(Field.CREDIT_LINE, first("creditText", "sourceOrganization", "publisher", "provider"))
                .set(Field.STATUS, status());
        if (article.hasNonNull("correction")) {
            draft.set(Field.CORRECTION, text("correction") == null ? "" : text("correction"));
        }
        for (String name : List.of("headline", "articleBody")) {
            List<String> all = LinkedData.texts(article.get(name));
            all.stream()
                    .skip(1)
                    .map(text -> new OtherText(name.equals("headline") ? "headline" : "body", null, text))
                    .forEach(draft.otherTexts()::add);
        }
        things("about", null);
        things("mentions", null);
        things("contentLocation", draft.places());
        things("spatialCoverage", draft.places());
        for (String section : LinkedData.texts(article.get("articleSection"))) {
            draft.subjects().add(new Concept(null, section, "articleSection"));
        }
        draft.genre().addAll(LinkedData.texts(article.get("genre")));
        for (JsonNode keyword : all(article.get("keywords"))) {
            String text = LinkedData.text(keyword);
            // One text may list them all.
            draft.keywords().addAll(text == null ? List.of() : List.of(text.split("[,;]")));
        }
    }

    private @Nullable String text(String name) {
        return LinkedData.text(article.get(name));
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String joined(String name) {
        List<String> texts = LinkedData.texts(article.get(name));
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    /** Schema.org has no status of a publication; whoever says that it is a draft or withdrawn is believed (R14). */
    private @Nullable String status() {
        String status = text("creativeWorkStatus");
        return status == null || USABLE.contains(status.toLowerCase(Locale.ROOT)) ? null : status;
    }

    /** A tag, or a language with the tag as its other name. */
    private @Nullable String language() {
        JsonNode language = article.get("inLanguage");
        return language != null && language.isObject() && language.hasNonNull("alternateName")
                ? LinkedData.text(language.get("alternateName"))
                : LinkedData.text(language);
    }

    /** @param list where they belong; null: that depends on what they are */
    private void things(String name, @Nullable List<Concept> list) {
        for (JsonNode thing : all(article.get(name))) {
            String text = LinkedData.text(thing);
            if (text != null) {
                Concept concept = new Concept(LinkedData.id(thing), text, null);
                (list == null ? listFor(LinkedData.types(thing)) : list).add(concept);
            }
        }
    }

    private List<Concept> listFor(List<String> types) {
        for (String type : types) {
            if (type.equals("person")) {
                return draft.people();
            } else if (type.endsWith("organization") || type.equals("corporation") || type.equals("sportsteam")) {
                return draft.organisations();
            } else if (Set.of("place", "country", "city", "state", "administrativearea")
                    .contains(type)) {
                return draft.places();
            }
        }
        return draft.subjects();
    }

    private static List<JsonNode> all(@Nullable JsonNode value) {
        return value == null ? List.of() : value.isArray() ? new ArrayList<>(value.values()) : List.of(value);
    }

    private static @Nullable String unescaped(@Nullable String text) {
        return text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
