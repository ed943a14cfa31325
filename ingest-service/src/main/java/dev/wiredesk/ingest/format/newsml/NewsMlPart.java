package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.text.Charsets;
import dev.wiredesk.ingest.format.text.MarkupText;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text in a news item.
 *
 * @param component the news component that it is in
 * @param role as sent; null: it has none
 * @param nitf null: it is in something else
 */
record NewsMlPart(
        Element component,
        @Nullable String role,
        Kind kind,
        String text,
        @Nullable Element nitf) {

    /** What it is of the article. */
    enum Kind {
        HEADLINE,
        SUBHEADLINE,
        BODY,
        /** Of a role that only the sender knows, which may well be the story. */
        OTHER,
        /** Where there is no more of the story it is all of it. */
        LEAD,
        ASIDE,
        CAPTION
    }

    private static final Pattern INDENTED = Pattern.compile("\\R\\t(?=[^\\t\\r\\n]+(?:\\R|$))");

    private static final Set<String> TEXT_MEDIA = Set.of("text", "complexdata", "plaintext", "html", "");

    /** The texts of an item in their order, without those that nobody reads. */
    static List<NewsMlPart> of(Element newsItem) {
        List<NewsMlPart> parts = new ArrayList<>();
        for (Element item : XmlTree.all(newsItem, "ContentItem")) {
            Element component = item.closest("NewsComponent");
            Element data = XmlTree.first(item, "DataContent");
            if (component != null && data != null && isText(item)) {
                NewsMlPart part = of(component, item, data);
                if (!part.text().isBlank()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static NewsMlPart of(Element component, Element item, Element data) {
        String role = role(component);
        Kind kind = kind(role);
        Element nitf = XmlTree.first(data, "nitf");
        if (nitf == null && data.children().isEmpty()) {
            String text = decoded(data);
            if (!NitfText.looksLikeNitf(text)) {
                return new NewsMlPart(
                        component,
                        role,
                        kind,
                        isHtml(item) ? MarkupText.ofHtml(text) : MarkupText.ofUnknown(withParagraphs(text)),
                        null);
            }
            nitf = NitfText.parse(text);
        } else if (nitf == null && XmlTree.first(data, "body.content") != null) {
            nitf = data;
        }
        return new NewsMlPart(component, role, kind, nitf == null ? MarkupText.of(data) : NitfText.of(nitf), nitf);
    }

    /** A line that begins with a tab begins a paragraph. */
    private static String withParagraphs(String text) {
        return INDENTED.matcher(text.strip()).replaceAll("\n\n");
    }

    /** Its own, or that of the nearest component around it that has one. */
    private static @Nullable String role(Element component) {
        for (Element around = component; around != null; around = around.parent()) {
            String role = NewsMlManagement.name(XmlTree.child(around, "Role"));
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static Kind kind(@Nullable String role) {
        String word = role == null ? "" : role.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return switch (word) {
            case "", "main", "maintext", "body", "text", "story", "article", "short", "long" -> Kind.BODY;
            case "headline", "title", "hedline" -> Kind.HEADLINE;
            case "subheadline", "subtitle", "subhead", "deck" -> Kind.SUBHEADLINE;
            case "lead", "lede", "intro" -> Kind.LEAD;
            case "abstract", "summary", "synopsis", "teaser", "contact", "contacts", "boilerplate" -> Kind.ASIDE;
            case "caption", "legend", "picture", "photo", "image", "graphic", "video", "audio", "logo", "thumbnail" ->
                Kind.CAPTION;
            default -> word.endsWith("caption") ? Kind.CAPTION : Kind.OTHER;
        };
    }

    private static boolean isText(Element item) {
        String media = Objects.requireNonNullElse(NewsMlManagement.name(XmlTree.child(item, "MediaType")), "");
        String mime = mime(item);
        boolean forPrograms =
                mime.endsWith("css") || mime.endsWith("javascript") || mime.matches("(image|audio|video)/.*");
        return TEXT_MEDIA.contains(media.toLowerCase(Locale.ROOT)) && !forPrograms;
    }

    private static boolean isHtml(Element item) {
        return mime(item).contains("html");
    }

    private static String mime(Element item) {
        return Objects.requireNonNullElse(NewsMlManagement.name(XmlTree.child(item, "MimeType")), "")
                .toLowerCase(Locale.ROOT);
    }

    private static String decoded(Element data) {
        Element encoding = data.parent();
        String text = data.wholeText();
        String notation = XmlTree.attribute(encoding, "Notation");
        if (notation == null || !notation.toLowerCase(Locale.ROOT).contains("base64")) {
            return text;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return new String(bytes, Charsets.detect(bytes, bytes.length));
        } catch (IllegalArgumentException _) {
            // Not what it says it is, and no text either.
            return "";
        }
    }
}
