package dev.wiredesk.ingest.format.rss;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.syndication.FeedCategory;
import dev.wiredesk.ingest.format.syndication.FeedElement;
import dev.wiredesk.ingest.format.syndication.FeedNames;
import dev.wiredesk.ingest.format.syndication.FeedText;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.text.MarkupText;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an item of RSS. */
public final class RssReader {
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "guid",
            Field.VERSION_CREATED, "pubDate",
            Field.FIRST_CREATED, "pubDate");

    /** What else an export of WordPress has items for. */
    private static final Set<String> NO_POSTS = Set.of("attachment", "nav_menu_item", "revision", "custom_css");

    private static final Pattern VERSION = Pattern.compile("[0-9.]{1,8}");

    /** How a summary that is the beginning of the story ends. */
    private static final Pattern CUT_OFF = Pattern.compile("\\s*(?:\\[?(?:\\.\\.\\.|\u2026)]?)?\\s*$");

    private final Element item;
    private final Element root;
    private final Element channel;
    private final ArticleDraft draft;

    private RssReader(Element item, Element root) {
        this.item = item;
        this.root = root;
        this.channel = RssChannel.of(root);
        this.draft = new ArticleDraft("rss/" + version(root), POINTERS);
    }

    /**
     * Reads an item whose identity is decided by the feed's rule (R4).
     *
     * @param context the root with what stood around the items before this one
     * @param identity null: it has none
     * @param sharesGuid whether another item of the document has its guid
     */
    public static Reading read(Element item, Element context, @Nullable String identity, boolean sharesGuid) {
        String type = FeedElement.text(item, "wp:post_type");
        if (type != null && NO_POSTS.contains(type)) {
            return new Reading.NotAnItem("It is of the type " + type + " in an export of WordPress");
        }
        RssReader reader = new RssReader(item, context);
        reader.draft.set(Field.IDENTITY, identity);
        reader.draft.set(Field.SHARED_GUID, sharesGuid ? "yes" : null);
        reader.read();
        return new Reading.Item(reader.draft);
    }

    private static String version(Element root) {
        String version = FeedElement.attribute(root, "version");
        return root.tagName().equals("rdf:RDF")
                ? "1.0"
                : version != null && VERSION.matcher(version).matches() ? version : "2.0";
    }

    private void read() {
        String url = RssIdentity.link(item, root);
        draft.set(Field.URL, url);
        draft.set(Field.HEADLINE, FeedText.title(text("title", "dc:title")));
        texts(url);
        Dateline.into(draft, draft.get(Field.BODY));
        draft.set(Field.BYLINE, FeedNames.byline(authors()));
        times();
        draft.set(
                Field.LANGUAGE,
                first(
                        FeedElement.attribute(item, "xml:lang"),
                        text("dc:language", "language"),
                        FeedElement.text(channel, "language", "dc:language"),
                        FeedElement.inherited("xml:lang", channel, root)));
        rights();
        draft.set(Field.CREDIT_LINE, FeedText.title(text("source", "dc:source", "dc:publisher")));
        filedUnder();
        standing();
        FeedElement.placesInto(draft.places(), item);
    }

    /** The whole story where the feed has it, else what the feed says about it. */
    private void texts(@Nullable String url) {
        String description =
                markup(url, "description", "summary", "dcterms:abstract", "atom:summary", "excerpt:encoded");
        String content =
                markup(url, "content:encoded", "atom:content", "yandex:full-text", "full-text", "fulltext", "content");
        if (content == null) {
            content = FeedElement.children(item, "body", "div").stream()
                    .map(MarkupText::of)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(null);
        }
        if (content == null) {
            draft.set(Field.BODY, description);
            return;
        }
        draft.set(Field.BODY, content);
        if (description != null && !isBeginning(description, content)) {
            draft.otherTexts().add(new OtherText("body", "summary", description));
        }
    }

    private @Nullable String markup(@Nullable String url, String... names) {
        for (Element element : FeedElement.children(item, names)) {
            String text = element.children().isEmpty()
                    ? FeedText.body(element.wholeText(), url)
                    : FeedText.settled(MarkupText.of(element));
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static boolean isBeginning(String summary, String story) {
        String whole = PlainText.line(story);
        String start = PlainText.line(CUT_OFF.matcher(summary).replaceFirst(""));
        return whole != null && start != null && whole.startsWith(start);
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>(FeedElement.texts(item, "dc:creator"));
        for (Element author : FeedElement.children(item, "atom:author")) {
            authors.addAll(FeedElement.texts(author, "atom:name"));
        }
        return authors.isEmpty() ? FeedElement.texts(item, "author", "itunes:author") : authors;
    }

    private void times() {
        String published = text(
                "pubDate", "dc:date", "atom:published", "dcterms:issued", "prism:publicationDate", "dcterms:created");
        String modified = text("atom:updated", "dcterms:modified", "dc:modified", "prism:modificationDate");
        draft.set(Field.VERSION_CREATED, first(modified, published));
        if (modified != null) {
            draft.set(Field.FIRST_CREATED, published);
        }
    }

    private void standing() {
        draft.set(Field.EMBARGO, text("prism:embargoDate"));
        draft.set(Field.EXPIRES, text("prism:expirationDate", "prism:killDate"));
        // An export of WordPress has drafts and waste among its posts.
        String status = text("wp:status");
        if (text("wp:post_password") != null) {
            draft.set(Field.STATUS, "withheld");
        } else if (status != null && !status.equalsIgnoreCase("publish") && !status.equalsIgnoreCase("inherit")) {
            draft.set(Field.STATUS, status.equalsIgnoreCase("trash") ? "canceled" : status);
        }
    }

    private void rights() {
        draft.set(
                Field.COPYRIGHT_NOTICE,
                FeedText.title(first(
                        text("dc:rights", "dcterms:rights", "atom:rights", "copyright", "prism:copyright"),
                        FeedElement.text(channel, "copyright", "dc:rights", "atom:rights"))));
        draft.set(
                Field.USAGE_TERMS,
                first(
                        text("dcterms:license", "creativeCommons:license"),
                        FeedElement.text(channel, "dcterms:license", "creativeCommons:license")));
    }

    private void filedUnder() {
        for (Element category : FeedElement.children(item, "category")) {
            FeedCategory.into(draft.subjects(), category.wholeText(), null, FeedElement.attribute(category, "domain"));
        }
        for (Element category : FeedElement.children(item, "atom:category")) {
            FeedCategory.into(
                    draft.subjects(),
                    FeedElement.attribute(category, "term"),
                    FeedElement.attribute(category, "label"),
                    FeedElement.attribute(category, "scheme"));
        }
        for (String subject : FeedElement.texts(item, "dc:subject", "dcterms:subject")) {
            FeedCategory.into(draft.subjects(), subject, null, null);
        }
        for (String keywords : FeedElement.texts(item, "media:keywords", "itunes:keywords", "prism:keyword")) {
            draft.keywords().addAll(List.of(keywords.split(",")));
        }
    }

    private @Nullable String text(String... names) {
        return FeedElement.text(item, names);
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
