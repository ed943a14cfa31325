package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which item it is and which revision of it. The public identifier names the revision, so that what all of them share is
 * what stands before it (R2).
 */
record NewsMlIdentity(@Nullable String identity, @Nullable String version) {

    /** Provider, date, item and revision; the letter behind says how much of the item is sent. */
    private static final Pattern PUBLIC = Pattern.compile("(urn:newsml:[^:]+:[^:]*:.+):(\\d{1,18})[NUAnua]?");

    /** What a system without a number for the item writes into all of them. */
    private static final Pattern NO_ITEM = Pattern.compile("0+");

    private static final Pattern DATE = Pattern.compile("(\\d{4}-?\\d{2}-?\\d{2}).*");

    static NewsMlIdentity of(Element newsItem) {
        Element identifier = XmlTree.first(newsItem, "NewsIdentifier");
        String revision = XmlTree.text(XmlTree.child(identifier, "RevisionId"));
        String told = XmlTree.text(XmlTree.child(identifier, "PublicIdentifier"));
        String version = revision;
        String shared = null;
        if (told != null) {
            NewsMlIdentity split = split(told, revision);
            shared = split.identity();
            version = revision == null ? split.version() : revision;
        }
        String item = XmlTree.text(XmlTree.child(identifier, "NewsItemId"));
        if (item != null && NO_ITEM.matcher(item).matches()) {
            item = null;
        }
        if (shared == null || namesNoItem(shared, item)) {
            shared = item == null ? shared : composed(newsItem, identifier, item);
        }
        if (shared == null || namesNoItem(shared, item)) {
            shared = XmlTree.text(XmlTree.first(newsItem, "guid"));
        }
        return new NewsMlIdentity(shared, version);
    }

    /** The identity of an item that another one refers to, by whatever revision. */
    static @Nullable String ofReference(@Nullable String reference) {
        return reference == null ? null : split(reference, null).identity();
    }

    private static NewsMlIdentity split(String text, @Nullable String revision) {
        if (revision != null) {
            Matcher known = Pattern.compile("(.+):" + Pattern.quote(revision) + "[NUAnua]?")
                    .matcher(text);
            return new NewsMlIdentity(known.matches() ? known.group(1) : text, revision);
        }
        Matcher matcher = PUBLIC.matcher(text);
        return matcher.matches()
                ? new NewsMlIdentity(matcher.group(1), matcher.group(2))
                : new NewsMlIdentity(text, null);
    }

    /** Some send the same text, which ends with the provider, in all of their items. */
    private static boolean namesNoItem(String identity, @Nullable String item) {
        return identity.startsWith("urn:newsml:")
                && identity.chars().filter(c -> c == ':').count() < 3
                && (item == null || !identity.contains(item));
    }

    private static String composed(Element newsItem, @Nullable Element identifier, String item) {
        return Stream.of("urn:newsml", XmlTree.text(XmlTree.child(identifier, "ProviderId")), date(newsItem), item)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(":"));
    }

    /** A date with a time is the revision's, so that only the item's first date can be shared. */
    private static @Nullable String date(Element newsItem) {
        String told = XmlTree.text(XmlTree.first(newsItem, "DateId"));
        String created = XmlTree.text(XmlTree.first(newsItem, "FirstCreated"));
        String date = told == null || told.length() <= 10 || created == null ? told : created;
        Matcher matcher = date == null ? null : DATE.matcher(date);
        return matcher != null && matcher.matches() ? matcher.group(1) : date;
    }
}
