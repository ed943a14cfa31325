package dev.wiredesk.ingest.format.atom;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.syndication.FeedCategory;
import dev.wiredesk.ingest.format.syndication.FeedElement;
import dev.wiredesk.ingest.format.syndication.FeedLink;
import dev.wiredesk.ingest.format.syndication.FeedNames;
import dev.wiredesk.ingest.format.text.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an entry of Atom 1.0 or 0.3, or the notice that one was deleted. */
public final class AtomReader {
    private static final String ALTERNATE = "alternate";
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "id",
            Field.VERSION_CREATED, "updated",
            Field.FIRST_CREATED, "published");
    private static final Map<Field, String> DELETED_POINTERS = Map.of(
            Field.IDENTITY, "@ref",
            Field.VERSION_CREATED, "@when");

    private final Element entry;
    private final Element feed;
    private final Element source;
    private final ArticleDraft draft = new ArticleDraft("atom", POINTERS);

    private AtomReader(Element entry, Element feed) {
        this.entry = entry;
        this.feed = feed;
        this.source = children(entry, "source").stream().findFirst().orElse(feed);
    }

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        if (item.tagName().equals("at:deleted-entry")) {
            return new Reading.Item(deleted(item));
        }
        AtomReader reader = new AtomReader(item, context);
        reader.read();
        return new Reading.Item(reader.draft);
    }

    /** A kill (RFC 6721): nothing but which entry, when, and perhaps why. */
    private static ArticleDraft deleted(Element notice) {
        return new ArticleDraft("atom", DELETED_POINTERS)
                .set(Field.IDENTITY, FeedElement.attribute(notice, "ref"))
                .set(Field.VERSION_CREATED, FeedElement.attribute(notice, "when"))
                .set(Field.STATUS, "canceled")
                .set(Field.EDITOR_NOTE, FeedElement.text(notice, "at:comment"));
    }

    private void read() {
        String url = url();
        String id = text(entry, "id");
        draft.set(Field.URL, url);
        draft.set(Field.IDENTITY, id == null ? url : id);
        draft.set(Field.HEADLINE, title(entry, "title"));
        texts(url);
        Dateline.into(draft, draft.get(Field.BODY));
        draft.set(Field.BYLINE, byline());
        String published = text(entry, "published", "issued", "created");
        String updated = text(entry, "updated", "modified");
        draft.set(Field.VERSION_CREATED, updated == null ? published : updated);
        draft.set(Field.FIRST_CREATED, published);
        draft.set(Field.LANGUAGE, language());
        String rights = title(entry, "rights");
        rights = rights == null ? title(source, "rights") : rights;
        draft.set(Field.COPYRIGHT_NOTICE, rights == null ? title(feed, "rights") : rights);
        draft.set(Field.USAGE_TERMS, href(entry, "license"));
        if (!children(entry, "source").isEmpty()) {
            draft.set(Field.CREDIT_LINE, title(source, "title"));
        }
        for (Element category : children(entry, "category")) {
            FeedCategory.into(
                    draft.subjects(),
                    FeedElement.attribute(category, "term"),
                    FeedElement.attribute(category, "label"),
                    FeedElement.attribute(category, "scheme"));
        }
        for (String subject : FeedElement.texts(entry, "dc:subject")) {
            FeedCategory.into(draft.subjects(), subject, null, null);
        }
        FeedElement.placesInto(draft.places(), entry);
        standing();
    }

    /** What the Atom Publishing Protocol and AP's feeds say of whether the entry may be shown. */
    private void standing() {
        for (Element control : FeedElement.children(entry, "app:control")) {
            if ("yes".equalsIgnoreCase(FeedElement.text(control, "app:draft"))) {
                draft.set(Field.STATUS, "withheld");
            }
        }
        for (Element management : FeedElement.children(entry, "apnm:NewsManagement")) {
            draft.set(Field.VERSION, FeedElement.text(management, "apnm:ManagementSequenceNumber"));
            for (Element status : FeedElement.children(management, "apnm:PublishingStatus")) {
                draft.set(Field.STATUS, status.wholeText());
                if (status.wholeText().strip().equalsIgnoreCase("embargoed")) {
                    draft.set(Field.EMBARGO, FeedElement.attribute(status, "statusChangeOn"));
                }
            }
        }
    }

    private void texts(@Nullable String url) {
        String summary = markup("summary", url);
        String content = markup("content", url);
        draft.set(Field.BODY, content == null ? summary : content);
        if (content != null && summary != null && !content.startsWith(summary)) {
            draft.otherTexts().add(new OtherText("body", "summary", summary));
        }
    }

    private @Nullable String markup(String name, @Nullable String url) {
        return children(entry, name).stream()
                .map(construct -> AtomText.of(construct, url))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String title(Element parent, String name) {
        return children(parent, name).stream()
                .map(construct -> AtomText.of(construct, null))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** An entry without authors has those of the feed it is from. */
    private @Nullable String byline() {
        List<String> own = authors(entry);
        String byline = FeedNames.byline(own.isEmpty() ? FeedElement.texts(entry, "dc:creator") : own);
        byline = byline == null ? FeedNames.byline(authors(source)) : byline;
        return byline == null ? FeedNames.byline(authors(feed)) : byline;
    }

    private static List<String> authors(Element from) {
        List<String> names = new ArrayList<>();
        for (Element author : children(from, "author")) {
            names.addAll(FeedElement.texts(author, "atom:name", "name"));
        }
        return names;
    }

    private @Nullable String language() {
        Element content = children(entry, "content").stream().findFirst().orElse(entry);
        String language = FeedElement.inherited("xml:lang", content, entry, source, feed);
        return language == null ? FeedElement.text(entry, "dc:language") : language;
    }

    /** The page of the story, or where its content is kept when it is not in the entry. */
    private @Nullable String url() {
        String origin = FeedElement.text(entry, "feedburner:origLink");
        String page = origin == null ? href(entry, ALTERNATE) : FeedLink.absolute(base(entry), origin);
        if (page != null) {
            return page;
        }
        return children(entry, "content").stream()
                .map(content -> FeedElement.attribute(content, "src"))
                .filter(Objects::nonNull)
                .map(src -> FeedLink.absolute(base(entry), src))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address of the first link of a relation, a page before anything else. */
    private @Nullable String href(Element parent, String relation) {
        String other = null;
        for (Element link : children(parent, "link")) {
            String href = FeedLink.absolute(base(link, parent), FeedElement.attribute(link, "href"));
            if (href != null && isOf(relation, link.attr("rel"))) {
                String type = link.attr("type").toLowerCase(Locale.ROOT);
                if (type.isEmpty() || type.contains("html")) {
                    return href;
                }
                other = other == null ? href : other;
            }
        }
        return other;
    }

    private static boolean isOf(String relation, String told) {
        String lower = told.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                ? relation.equals(ALTERNATE)
                : lower.substring(lower.lastIndexOf('/') + 1).equals(relation);
    }

    private @Nullable String base(Element... inside) {
        Element[] elements = new Element[inside.length + 1];
        System.arraycopy(inside, 0, elements, 0, inside.length);
        elements[inside.length] = feed;
        String base = FeedElement.base(elements);
        return base == null
                ? children(feed, "link").stream()
                        .filter(link -> isOf(ALTERNATE, link.attr("rel")))
                        .map(link -> FeedElement.attribute(link, "href"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : base;
    }

    private static @Nullable String text(Element parent, String... names) {
        for (String name : names) {
            String text = FeedElement.text(parent, "atom:" + name, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static List<Element> children(Element parent, String name) {
        return FeedElement.children(parent, "atom:" + name, name);
    }
}
