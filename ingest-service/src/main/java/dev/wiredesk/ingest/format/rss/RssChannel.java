package dev.wiredesk.ingest.format.rss;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.ingest.format.syndication.FeedElement;
import dev.wiredesk.ingest.format.syndication.FeedLink;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an RSS document says about the feed it is of. */
public final class RssChannel {
    private static final int LONGEST_NAME = 512;

    private RssChannel() {}

    /** The element; the root where there is none. */
    static Element of(Element root) {
        return FeedElement.children(root, "channel").stream().findFirst().orElse(root);
    }

    /** What stays the same from one fetch of the feed to the next: its own address, else its site's, else its title. */
    public static String name(Element root) {
        Element channel = of(root);
        String self = FeedElement.children(channel, "atom:link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("self"))
                .map(link -> FeedElement.attribute(link, "href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String name = address(self);
        name = name == null ? address(FeedElement.text(channel, "link")) : name;
        name = name == null ? FeedElement.text(channel, "title") : name;
        if (name == null) {
            return "";
        }
        return name.length() > LONGEST_NAME ? ItemKey.digest(name.getBytes(StandardCharsets.UTF_8)) : name;
    }

    private static @Nullable String address(@Nullable String link) {
        FeedLink address = FeedLink.of(link);
        return address == null ? null : address.rest();
    }
}
