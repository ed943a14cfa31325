package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.text.Charsets;
import dev.wiredesk.ingest.format.text.MarkupText;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of one rendition of an item's content.
 *
 * @param text null where there is none, or it is in NITF
 * @param nitf null where it is in anything else
 * @param deck below the headline that some repeat over the text; null where there is none
 */
record InlineText(
        Kind kind,
        @Nullable String text,
        @Nullable Element nitf,
        @Nullable String deck) {

    /** How much of a story a kind of content is likely to be, the most first. */
    enum Kind {
        STORY,
        PLAIN,
        OTHER
    }

    private static final Set<String> HTML = Set.of(
            "html",
            "body",
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "table",
            "pre",
            "blockquote",
            "span",
            "b",
            "i",
            "em",
            "strong",
            "a",
            "br",
            "figure");

    private static final Set<String> TITLES = Set.of("h1", "h2", "h3", "h4");

    /** More than this fits no line of a teleprinter. */
    private static final int MAX_LINE = 100;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\S[ \t]*\r?\n[ \t]*\r?\n\\s*\\S");

    private static final InlineText NONE = new InlineText(Kind.OTHER, null, null);

    private InlineText(Kind kind, @Nullable String text, @Nullable Element nitf) {
        this(kind, text, nitf, null);
    }

    /** Markup that stands in the document as such. */
    static InlineText ofXml(G2Element inline, Set<String> told) {
        Element element = inline.element();
        Element first = element.firstElementChild();
        if (first == null) {
            return ofText(element.wholeText(), type(inline), told);
        }
        Element nitf = nitf(element, type(inline));
        if (nitf != null) {
            return new InlineText(Kind.STORY, null, nitf);
        } else if (type(inline).contains("html") || HTML.contains(first.normalName())) {
            return ofHtml(element, told);
        }
        String events = events(inline);
        if (!events.isEmpty()) {
            return new InlineText(Kind.OTHER, events, null);
        }
        // Of tables of results and the like only what is prose can be read.
        StringJoiner prose = new StringJoiner("\n\n");
        element.getElementsByTag("p").forEach(paragraph -> prose.add(MarkupText.of(paragraph)));
        return prose.length() == 0 ? NONE : new InlineText(Kind.OTHER, prose.toString(), null);
    }

    /** Text, which may be markup that was escaped. */
    static InlineText ofData(G2Element inline, Set<String> told) {
        if (inline.element().firstElementChild() != null) {
            return ofXml(inline, told);
        }
        String type = type(inline);
        if (!type.isEmpty() && !type.startsWith("text/") && !type.contains("html") && !type.contains("xml")) {
            return NONE;
        }
        String text = decoded(inline.element().wholeText(), inline.attribute("encoding"));
        return text == null ? NONE : ofText(text, type, told);
    }

    private static InlineText ofText(String text, String type, Set<String> told) {
        if (type.contains("nitf")) {
            Element parsed = Jsoup.parse(text, "", Parser.xmlParser());
            Element nitf = nitf(parsed, type);
            return nitf == null ? NONE : new InlineText(Kind.STORY, null, nitf);
        } else if (type.contains("html") || MarkupText.looksLikeMarkup(text)) {
            return ofHtml(Jsoup.parse(text).body(), told);
        }
        return text.isBlank() ? NONE : new InlineText(Kind.PLAIN, unfolded(text), null);
    }

    /** Fills in the body, and of NITF what the draft has not been told otherwise. */
    void into(ArticleDraft draft) {
        if (nitf != null) {
            NitfText.into(draft, nitf);
        } else if (text != null && !text.isBlank()) {
            boolean isTold = draft.get(Field.SUBHEADLINE) != null;
            draft.set(Field.BODY, deck != null && isTold ? deck + "\n\n" + text : text);
            if (!isTold) {
                draft.set(Field.SUBHEADLINE, deck);
            }
        }
    }

    /** The text by itself; empty where there is none. */
    String body() {
        ArticleDraft alone = new ArticleDraft("nitf", Map.of());
        into(alone);
        String body = alone.get(Field.BODY);
        return body == null ? "" : body;
    }

    private static String type(G2Element inline) {
        String type = inline.attribute("contenttype");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Element nitf(Element element, String type) {
        Element nitf = element.selectFirst("nitf");
        if (nitf != null) {
            return nitf;
        }
        boolean isNitf = type.contains("nitf") || element.selectFirst("body\\.content, body\\.head") != null;
        Element body = isNitf ? element.selectFirst("body") : null;
        return isNitf && body == null ? element : body;
    }

    private static InlineText ofHtml(Element element, Set<String> told) {
        Element deck = deck(element, told);
        if (deck != null) {
            String text = html(element, told, deck);
            if (!text.isBlank()) {
                return new InlineText(Kind.STORY, text, null, PlainText.line(deck.text()));
            }
        }
        return new InlineText(Kind.STORY, html(element, told, null), null);
    }

    /** The title of the second rank right below the headline; null where there is none. */
    private static @Nullable Element deck(Element element, Set<String> told) {
        Element headline = element.selectFirst("h1");
        Element below = headline == null ? null : headline.nextElementSibling();
        boolean isDeck = headline != null
                && below != null
                && below.normalName().equals("h2")
                && told.contains(headline.text())
                && !told.contains(below.text())
                && !below.text().isBlank();
        return isDeck ? below : null;
    }

    /** Without the head that some agencies repeat in it: headlines, keywords, notes and time of publication. */
    private static String html(Element element, Set<String> told, @Nullable Element deck) {
        Element body = element.selectFirst("body");
        Element root = body == null ? element : body;
        String raw = root.wholeText();
        if (root.firstElementChild() == null && PARAGRAPHS.matcher(raw).find()) {
            return raw;
        }
        boolean plain = root.firstElementChild() == null
                || (root.getElementsByTag("p").size() == 1
                        && root.getElementsByTag("br").isEmpty());
        String unfolded = plain ? unfolded(raw) : raw;
        if (!unfolded.equals(raw)) {
            return unfolded;
        }
        Predicate<Element> head = inside -> inside.equals(deck) || isFurniture(inside, told);
        String story = MarkupText.of(root, head.or(MarkupText::isPicture));
        return story.isBlank() ? MarkupText.of(root, head) : story;
    }

    private static boolean isFurniture(Element element, Set<String> told) {
        String name = element.normalName();
        Element parent = element.parent();
        boolean inHeader = parent != null && parent.normalName().equals("header");
        if (inHeader || TITLES.contains(name)) {
            String line = PlainText.line(element.text());
            if (line != null && told.contains(line)) {
                return true;
            }
        }
        return inHeader
                && (name.equals("ul")
                        || name.equals("ol")
                        || name.equals("nav")
                        || name.equals("time")
                        || element.className().contains("genre"));
    }

    /**
     * Paragraphs out of text that was broken to fit a screen or a teleprinter and whose paragraphs begin with an
     * indented line; any other text as it is.
     */
    private static String unfolded(String text) {
        String[] lines = text.strip().split("\r?\n", -1);
        int indented = 0;
        int flush = 0;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().contains("   ") || lines[i].length() > MAX_LINE) {
                return text;
            } else if (isIndented(lines[i])) {
                indented++;
            } else if (!lines[i].isBlank()) {
                flush++;
            }
        }
        if (indented == 0 || flush == 0) {
            return text;
        }
        StringBuilder paragraphs = new StringBuilder();
        for (String line : lines) {
            boolean begins = isIndented(line) || line.isBlank();
            boolean goesOn = !begins && paragraphs.lastIndexOf("\n") < paragraphs.length() - 1;
            paragraphs.append(begins ? "\n\n" : goesOn ? " " : "").append(line.strip());
        }
        return paragraphs.toString().strip();
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && (line.startsWith("  ") || line.startsWith("\t"));
    }

    /** What happens, and what is said about it. */
    private static String events(G2Element inline) {
        StringJoiner events = new StringJoiner("\n\n");
        inline.element().getElementsByTag("event").forEach(element -> {
            G2Element event = new G2Element(element);
            for (String name : List.of("name", "definition", "note")) {
                event.all(name).stream()
                        .map(G2Element::text)
                        .filter(text -> !text.isEmpty())
                        .forEach(events::add);
            }
        });
        return events.toString();
    }

    /** Null where it is in an encoding that is not known, or not in the one it says. */
    private static @Nullable String decoded(String text, @Nullable String encoding) {
        if (encoding == null) {
            return text;
        } else if (!G2Element.word(encoding).equals("base64")) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return new String(bytes, Charsets.detect(bytes, bytes.length));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
