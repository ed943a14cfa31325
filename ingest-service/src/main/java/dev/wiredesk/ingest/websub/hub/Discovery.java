package dev.wiredesk.ingest.websub.hub;

import dev.wiredesk.contracts.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the hubs of a topic: by its headers, else by links in the feed or in the head of the page. */
final class Discovery {
    private static final String HUB = "hub";
    private static final String SELF = "self";

    private Discovery() {}

    /**
     * What the answer to a request for a topic says.
     *
     * @param url where the answer came from, after redirects
     * @param contentType empty: not told
     * @return null where it names no hub
     */
    static @Nullable Topic read(URI url, List<String> linkHeaders, String contentType, byte[] content)
            throws IOException {
        List<Link> links = Link.inHeaders(linkHeaders);
        List<URI> hubs = targets(url, links, HUB);
        List<URI> selves = targets(url, links, SELF);
        if (hubs.isEmpty() || selves.isEmpty()) {
            List<Link> embedded = embedded(url, contentType, content);
            hubs = hubs.isEmpty() ? targets(url, embedded, HUB) : hubs;
            selves = selves.isEmpty() ? targets(url, embedded, SELF) : selves;
        }
        return hubs.isEmpty() ? null : new Topic(selves.isEmpty() ? url : selves.getFirst(), hubs);
    }

    private static List<URI> targets(URI base, List<Link> links, String relation) {
        List<URI> targets = new ArrayList<>();
        for (Link link : links) {
            URI target = link.is(relation) && !link.target().isEmpty() ? resolve(base, link.target()) : null;
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** An absolute URL of the Web; null where it is none. */
    static @Nullable URI resolve(URI base, String target) {
        try {
            URI resolved = base.resolve(target);
            String scheme = resolved.getScheme();
            return resolved.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    ? resolved
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static List<Link> embedded(URI url, String contentType, byte[] content) throws IOException {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml")) {
            // Not those of the body, which may be its readers' words.
            return links(parse(url, content, Parser.htmlParser()).head().children());
        } else if (mediaType.endsWith("json")) {
            return jsonFeed(content);
        }
        Element root = parse(url, content, Parser.xmlParser()).firstElementChild();
        return root == null
                ? List.of()
                : links(Stream.concat(
                                root.children().stream(),
                                root.children().stream()
                                        .filter(child -> localName(child).equals("channel"))
                                        .flatMap(channel -> channel.children().stream()))
                        .toList());
    }

    /** By jsoup, which knows no entities of documents' own and fetches nothing. */
    private static Document parse(URI url, byte[] content, Parser parser) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(content), null, url.toString(), parser);
    }

    private static List<Link> links(List<Element> elements) {
        return elements.stream()
                .filter(element -> localName(element).equals("link"))
                .filter(element -> element.hasAttr("rel") && element.hasAttr("href"))
                .map(element -> Link.of(element.attr("href"), element.attr("rel")))
                .toList();
    }

    private static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** A JSON Feed has its hubs in {@code hubs} and its own URL in {@code feed_url}. */
    private static List<Link> jsonFeed(byte[] content) {
        List<Link> links = new ArrayList<>();
        try {
            JsonNode feed = EventJson.MAPPER.readTree(content);
            for (JsonNode hub : feed.path("hubs")) {
                links.add(Link.of(hub.path("url").asString(""), HUB));
            }
            String self = feed.path("feed_url").asString("");
            if (!self.isEmpty()) {
                links.add(Link.of(self, SELF));
            }
        } catch (JacksonException _) {
            // What cannot be read names no hub.
            return List.of();
        }
        return links;
    }
}
