package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.Byline;
import dev.wiredesk.ingest.format.text.Dateline;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item in NewsML-G2 of any version, leniently: what is not known is passed over, and nothing but its place is
 * asked of what is.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">IPTC NewsML-G2 guidelines</a>
 */
public final class NewsMlG2Reader {
    /** The version of an item that does not tell one, by the schema. */
    private static final String FIRST_VERSION = "1";

    private NewsMlG2Reader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return switch (item.tagName()) {
            case "newsItem" -> new Reading.Item(news(new G2Element(item), new G2Element(context)));
            case "packageItem" -> new Reading.Item(collection(new G2Element(item), new G2Element(context)));
            case "conceptItem" -> new Reading.NotAnItem("A concept item is not a news item");
            case "knowledgeItem" -> new Reading.NotAnItem("A knowledge item is not a news item");
            case "planningItem" -> new Reading.NotAnItem("A planning item is not a news item");
            case "catalogItem" -> new Reading.NotAnItem("A catalog item is not a news item");
            default -> new Reading.NotAnItem("<" + item.tagName() + "> is not a news item");
        };
    }

    private static ArticleDraft news(G2Element item, G2Element context) {
        ItemLanguage language = ItemLanguage.of(item, context);
        ArticleDraft draft = draft(item, context, language);
        new Content(language).into(draft, item);
        fallBack(draft, item, language);
        Byline.into(draft, draft.get(Field.BODY));
        if (draft.get(Field.DATELINE_PLACE) == null) {
            Dateline.into(draft, draft.get(Field.BODY));
        }
        return draft;
    }

    /** A package is recorded as such; its members are items of their own. */
    private static ArticleDraft collection(G2Element item, G2Element context) {
        ItemLanguage language = ItemLanguage.of(item, context);
        ArticleDraft draft = draft(item, context, language).set(Field.TYPE, "composite");
        fallBack(draft, item, language);
        if (isBlank(draft.get(Field.BODY))) {
            draft.set(Field.BODY, Headlines.members(item));
        }
        return draft;
    }

    private static ArticleDraft draft(G2Element item, G2Element context, ItemLanguage language) {
        ArticleDraft draft = new ArticleDraft(
                format(item, context),
                Map.of(Field.IDENTITY, "/" + item.element().tagName() + "/@guid"));
        String version = item.attribute("version");
        draft.set(Field.IDENTITY, item.attribute("guid"))
                .set(Field.VERSION, version == null ? FIRST_VERSION : version)
                .set(Field.TYPE, type(item))
                .set(Field.LANGUAGE, language.tag());
        Catalog catalog = new Catalog(item, context);
        new Management(item, catalog).into(draft);
        new Headlines(language).into(draft, item);
        Concepts concepts = new Concepts(item, catalog, language);
        item.all("contentMeta").forEach(meta -> contentMetaInto(draft, meta, concepts));
        concepts.assertedInto(draft);
        new Rights(item, language).into(draft);
        return draft;
    }

    private static String format(G2Element item, G2Element context) {
        String version = item.attribute("standardversion");
        if (version == null) {
            version = context.attribute("standardversion");
        }
        return version == null ? "newsml-g2" : "newsml-g2/" + version;
    }

    private static @Nullable String type(G2Element item) {
        return item.all("itemMeta", "itemClass").stream()
                .map(G2Element::value)
                .filter(value -> value != null)
                .map(G2Element::word)
                .findFirst()
                .orElse(null);
    }

    private static void contentMetaInto(ArticleDraft draft, G2Element meta, Concepts concepts) {
        draft.set(Field.CONTENT_CREATED, meta.textOf("contentCreated"))
                .set(Field.URGENCY, meta.textOf("urgency"))
                .set(Field.SLUGLINE, meta.textOf("slugline"))
                .set(Field.CREDIT_LINE, meta.textOf("creditline"))
                .set(Field.DATELINE_TEXT, meta.textOf("dateline"))
                .set(
                        Field.DATELINE_PLACE,
                        joined(meta.all("located").stream()
                                .map(concepts::placeText)
                                .toList()))
                .set(
                        Field.BYLINE,
                        joined(meta.all("by").stream().map(G2Element::text).toList()));
        meta.all("subject").forEach(subject -> concepts.into(draft, subject));
        meta.all("keyword").forEach(keyword -> draft.keywords().add(keyword.text()));
        for (G2Element genre : meta.all("genre")) {
            String name = concepts.name(genre);
            String code = genre.value();
            if (name != null || code != null) {
                draft.genre().add(name == null ? String.valueOf(code) : name);
            }
        }
    }

    /** Takes from elsewhere what an item does not say where it belongs. */
    private static void fallBack(ArticleDraft draft, G2Element item, ItemLanguage language) {
        if (isBlank(draft.get(Field.HEADLINE))) {
            List<G2Element> titles = item.all("itemMeta", "title").stream()
                    .filter(title -> !title.text().isEmpty())
                    .toList();
            draft.set(
                    Field.HEADLINE,
                    joined(language.best(titles).stream()
                            .map(G2Element::text)
                            .limit(1)
                            .toList()));
        }
        if (isBlank(draft.get(Field.BODY))) {
            new Headlines(language).descriptionInto(draft, item);
        } else {
            new Headlines(language).summariesInto(draft, item);
        }
        if (isBlank(draft.get(Field.BYLINE))) {
            draft.set(Field.BYLINE, creators(item, language));
        }
    }

    /** Of creators those who are told by name and not by a user name or a sign. */
    private static @Nullable String creators(G2Element item, ItemLanguage language) {
        return joined(item.all("contentMeta", "creator").stream()
                .map(creator -> {
                    List<G2Element> names = creator.all("name");
                    return names.isEmpty()
                            ? creator.attribute("literal")
                            : language.best(names).getFirst().text();
                })
                .filter(name -> name != null && name.indexOf(' ') > 0)
                .toList());
    }

    private static @Nullable String joined(List<? extends @Nullable String> texts) {
        String joined = texts.stream().filter(text -> !isBlank(text)).distinct().collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
