package dev.wiredesk.ingest.format.rss;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.ingest.format.syndication.FeedElement;
import dev.wiredesk.ingest.format.syndication.FeedLink;
import dev.wiredesk.ingest.format.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What may tell an item of RSS from the others of its feed (R4).
 *
 * @param guid as sent
 * @param link normalised
 * @param title a digest of title and time
 */
public record RssIdentity(
        @Nullable Address guid,
        @Nullable Address link,
        @Nullable String title) {

    /**
     * A guid or link, which is the same with {@code http} and with {@code https}.
     *
     * @param scheme null where it is no address in the web but any string
     * @param rest what is behind the scheme, or the whole string
     */
    public record Address(@Nullable String scheme, String rest) {

        /** A guid: any string, of which nothing but the scheme of an address may change. */
        static Address ofGuid(String guid) {
            for (String scheme : new String[] {"https", "http"}) {
                int length = scheme.length() + 3;
                if (guid.regionMatches(true, 0, scheme + "://", 0, length) && guid.length() > length) {
                    return new Address(scheme, guid.substring(length));
                }
            }
            return new Address(null, guid);
        }

        static Address ofLink(String link) {
            FeedLink address = FeedLink.of(link);
            return address == null ? new Address(null, link) : new Address(address.scheme(), address.rest());
        }

        /** As text, with the scheme that the feed's addresses go by. */
        String text(@Nullable String scheme) {
            return this.scheme == null ? rest : Objects.requireNonNullElse(scheme, this.scheme) + "://" + rest;
        }
    }

    /**
     * Looks for it in an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static RssIdentity of(Element item, Element context) {
        String guid = PlainText.line(guid(item));
        String link = Objects.requireNonNullElseGet(
                link(item, context), () -> Objects.requireNonNullElse(FeedElement.text(item, "link"), ""));
        return new RssIdentity(
                guid == null ? null : Address.ofGuid(guid), link.isEmpty() ? null : Address.ofLink(link), title(item));
    }

    /** Where the story can be read: behind a proxy of links the address it leads to; null where it does not say. */
    static @Nullable String link(Element item, Element context) {
        String base = FeedElement.base(item, RssChannel.of(context), context);
        String relativeTo = base == null ? FeedElement.text(RssChannel.of(context), "link") : base;
        String sent = FeedElement.text(item, "feedburner:origLink", "link");
        if (sent == null) {
            sent = FeedElement.children(item, "atom:link").stream()
                    .filter(link ->
                            link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate"))
                    .flatMap(link -> Optional.ofNullable(FeedElement.attribute(link, "href")).stream())
                    .findFirst()
                    .orElseGet(() -> permalink(item));
        }
        return FeedLink.absolute(relativeTo, sent);
    }

    /** A guid is a link unless it says that it is none. */
    private static @Nullable String permalink(Element item) {
        return FeedElement.children(item, "guid").stream()
                .filter(guid -> !guid.attr("isPermaLink").strip().equalsIgnoreCase("false"))
                .map(Element::wholeText)
                .filter(guid -> FeedLink.of(guid) != null)
                .findFirst()
                .orElseGet(() -> FeedElement.attribute(item, "rdf:about"));
    }

    private static @Nullable String guid(Element item) {
        String guid = FeedElement.text(item, "guid", "atom:id");
        guid = guid == null ? FeedElement.attribute(item, "rdf:about") : guid;
        return guid == null ? FeedElement.text(item, "dc:identifier") : guid;
    }

    private static @Nullable String title(Element item) {
        String title = PlainText.line(FeedElement.text(item, "title", "description"));
        String time = PlainText.line(FeedElement.text(item, "pubDate", "dc:date"));
        return title == null
                ? null
                : "sha256:" + ItemKey.digest((title + "\n" + time).getBytes(StandardCharsets.UTF_8));
    }
}
