package dev.wiredesk.ingest.format.syndication;

import dev.wiredesk.ingest.format.text.Furniture;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** The texts of web feeds, which hardly any feed escapes exactly as often as its format says. */
public final class FeedText {
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\\s/>])");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[0-9]?);");

    private static final Pattern BLOCK =
            Pattern.compile("<(?:p|br|div|ul|ol|li|table|h[1-6]|blockquote|pre)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private FeedText() {}

    /** A title as text on one line or several; its markup, if it has any, is not part of it. */
    public static @Nullable String title(@Nullable String raw) {
        return raw == null ? null : body(raw, null);
    }

    /**
     * A body or summary that may be HTML, text, or HTML escaped once too often.
     *
     * @param url of the story; null: not known
     */
    public static String body(String raw, @Nullable String url) {
        if (isMarkup(raw)) {
            return settled(html(raw, url));
        }
        String text = Parser.unescapeEntities(raw, false);
        return text.length() < raw.length() && isMarkup(text) && text.contains("</")
                ? settled(html(text, url))
                : settled(text);
    }

    /** Text with what is left of entities in it. */
    public static String settled(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    /** Whether there is a tag of HTML in it; a word in angle brackets is none. */
    private static boolean isMarkup(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String html(String html, @Nullable String url) {
        // Text with a link in it is still text with paragraphs.
        String marked =
                BLOCK.matcher(html).find() ? html : BLANK_LINE.matcher(html).replaceAll("<p>");
        Element body = Jsoup.parse(marked).body();
        Element last = body.children().last();
        if (url != null && last != null && isFooter(last, url)) {
            last.remove();
        }
        body.select("figcaption, .wp-caption-text").remove();
        for (Element each : body.select("p, a")) {
            if (isLinkElsewhere(each)) {
                each.remove();
            }
        }
        return MarkupText.of(body);
    }

    /** "Related: …", "Continue reading…": a paragraph that is a link for the most part, or a link behind the text. */
    private static boolean isLinkElsewhere(Element element) {
        String text = element.text();
        return (element.normalName().equals("p")
                        || (element.nextSibling() == null
                                && Objects.requireNonNull(element.parent())
                                        .normalName()
                                        .equals("body")))
                && element.select("a[href]").text().length() * 2 > text.length()
                && Furniture.is(text);
    }

    /** "The post … appeared first on …", in whatever language: a paragraph with a link to the story and one to its site. */
    private static boolean isFooter(Element paragraph, String url) {
        var links = paragraph.select("a[href]");
        return paragraph.normalName().equals("p")
                && links.size() == 2
                && isSame(links.get(0).attr("href"), url)
                && url.startsWith(links.get(1).attr("href"))
                && paragraph.previousElementSibling() != null;
    }

    private static boolean isSame(String link, String url) {
        FeedLink one = FeedLink.of(link);
        return one != null && one.equals(FeedLink.of(url));
    }
}
