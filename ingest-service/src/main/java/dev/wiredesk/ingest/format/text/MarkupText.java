package dev.wiredesk.ingest.format.text;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The text of HTML or NITF, with its paragraphs, lists and tables still readable. */
public final class MarkupText {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "head",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "button",
            "select",
            "textarea",
            "media",
            "docdata",
            // Of TT's text: picture and dateline.
            "bild",
            "dat",
            // The reading aids of ruby text, which repeat the words they stand over.
            "rt",
            "rp");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "main",
            "address",
            "hr",
            "body",
            "block",
            "bq",
            "hl1",
            "hl2",
            "byline",
            "dateline",
            "abstract",
            "note",
            "fn",
            "nitf-table",
            "nitf-table-summary",
            "datasource",
            "postaddr",
            "tagline",
            "bibliography",
            // Of TT's text: headline, lead, body, subheading, quote.
            "rubrik",
            "ingress",
            "brodtext",
            "mellis",
            "citat",
            "body.head",
            "body.content",
            "body.end");

    /** Where a word may be broken on a screen; inside of a name it would hide the name. */
    private static final char SOFT_HYPHEN = '\u00ad';

    private static final Set<String> LINES = Set.of(
            "li", "tr", "dt", "dd", "caption", "credit", "addressee", "care.of", "delivery.point", "delivery.office");

    private static final Pattern MARKUP = Pattern.compile(
            "</\\p{Alpha}|<(?:p|br|hr|img)\\b[^<>]*>|&(?:\\p{Alpha}\\w+|#x?\\d+);", Pattern.CASE_INSENSITIVE);

    /** What was escaped once too often. Angle brackets may be meant. */
    private static final Pattern ESCAPED_TWICE =
            Pattern.compile("&(?:#(?:34|38|39|160|8\\d{3})|quot|apos|amp|nbsp|[lr][sd]quo|[nm]dash|hellip);");

    /** What shows something on a page, pasted in as if it were text. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "\\s*<(?:div|script|iframe|blockquote|object|embed|video|img)\\b.*>\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What belongs to the word before it, however far from that it stands. */
    private static final Pattern CLOSING = Pattern.compile("[,.;)](?=[\\s\\p{Punct}]|$)");

    private static final Pattern PARAGRAPHS =
            Pattern.compile("<(?:p|br|div|li|tr|h\\d|pre|blockquote|hl2)\\b", Pattern.CASE_INSENSITIVE);

    private MarkupText() {}

    /** Of HTML or XHTML, whole or a fragment; without the pictures in it, where that leaves anything. */
    public static String ofHtml(String html) {
        Element body = Jsoup.parse(html).body();
        String story = of(body, MarkupText::isPicture);
        return story.isBlank() ? text(body) : story;
    }

    /** Whether an element is a picture with its caption and credit, which are no part of the story around it. */
    public static boolean isPicture(Element element) {
        return element.normalName().equals("figure")
                && element.selectFirst("img, picture, svg, video, audio, iframe") != null
                && element.selectFirst("table, blockquote") == null;
    }

    /** Of an element that is parsed already. */
    public static String of(Element root) {
        return text(root);
    }

    /** Of an element without those in it that are not wanted. */
    public static String of(Element root, Predicate<Element> unwanted) {
        Writer writer = new Writer(unwanted);
        root.filter(writer);
        return writer.out.toString();
    }

    /**
     * Of text that may be markup, may have some in it, or may be plain. Where the markup makes no paragraphs the line
     * breaks do.
     */
    public static String ofUnknown(String text) {
        if (!MARKUP.matcher(text).find()) {
            return text;
        }
        return ofHtml(PARAGRAPHS.matcher(text).find() ? text : text.replace("\n", "<br>"));
    }

    /** Whether text that does not say what it is has tags in it. */
    public static boolean looksLikeMarkup(String text) {
        return text.contains("</") || text.contains("<p>") || text.contains("<br");
    }

    private static String text(Element root) {
        return of(root, _ -> false);
    }

    private static final class Writer implements NodeFilter {
        private final Predicate<Element> unwanted;
        private final StringBuilder out = new StringBuilder();
        /** Line feeds due before the next text. */
        private int breaks;

        private boolean space;
        private boolean afterBullet;
        private int items;
        private int cells;
        private int preformatted;

        Writer(Predicate<Element> unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (preformatted > 0) {
                    write(text.getWholeText());
                } else if (!isEmbedded(text.getWholeText())) {
                    write(unescaped(joinedToMarkup(text)));
                }
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = tag(element);
            if (SKIPPED.contains(tag) || unwanted.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (tag) {
                case "br" -> lineBreak();
                case "li" -> {
                    items++;
                    due(1);
                    write("- ");
                    afterBullet = true;
                }
                case "td", "th" -> {
                    if (element.previousElementSibling() != null) {
                        write(" | ");
                    }
                    cells++;
                }
                case "pre" -> {
                    due(2);
                    preformatted++;
                }
                case "q" -> write("\u201c");
                case "frac" -> afterNumber();
                case "denom" -> divide(element);
                default -> around(tag);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = tag(element);
                switch (tag) {
                    case "li" -> {
                        items--;
                        afterBullet = false;
                        due(1);
                    }
                    case "td", "th" -> cells--;
                    case "pre" -> {
                        preformatted--;
                        due(2);
                    }
                    case "q" -> {
                        space = false;
                        write("\u201d");
                    }
                    default -> around(tag);
                }
            }
            return FilterResult.CONTINUE;
        }

        /** Where every element stands on a line of its own, the mark behind a name does not stand apart from it. */
        private static String joinedToMarkup(TextNode text) {
            String whole = text.getWholeText();
            if (!(text.previousSibling() instanceof Element before)
                    || tag(before).equals("br")) {
                return whole;
            }
            String words = whole.stripLeading();
            boolean ownLine = whole.lastIndexOf('\n', whole.length() - words.length()) >= 0;
            return ownLine && CLOSING.matcher(words).lookingAt() ? words : whole;
        }

        private static boolean isEmbedded(String text) {
            return text.indexOf('<') >= 0
                    && EMBEDDED.matcher(text).matches()
                    && Jsoup.parseBodyFragment(text).text().isEmpty();
        }

        private static String unescaped(String text) {
            return text.indexOf('&') < 0
                    ? text
                    : ESCAPED_TWICE
                            .matcher(text)
                            .replaceAll(
                                    entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
        }

        private static String tag(Element element) {
            return element.normalName();
        }

        private void around(String tag) {
            if (BLOCKS.contains(tag)) {
                due(2);
            } else if (LINES.contains(tag)) {
                due(1);
            }
        }

        /** Inside a list item a block is a line of it, inside a table cell a word. */
        private void due(int lineFeeds) {
            if (cells > 0) {
                space = true;
            } else if (!afterBullet) {
                breaks = Math.max(breaks, items > 0 ? 1 : lineFeeds);
            }
        }

        /** Five and a half is not 51/2. */
        private void afterNumber() {
            space |= !out.isEmpty() && Character.isDigit(out.charAt(out.length() - 1));
        }

        private void divide(Element denominator) {
            Element before = denominator.previousElementSibling();
            if (before != null && !tag(before).equals("frac-sep")) {
                space = false;
                write("/");
                space = false;
            }
        }

        private void lineBreak() {
            if (cells > 0) {
                space = true;
            } else {
                breaks = Math.min(2, breaks + 1);
            }
        }

        private void write(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (preformatted > 0 && c == '\n') {
                    breaks++;
                } else if (preformatted == 0 && (Character.isWhitespace(c) || c == '\u00A0')) {
                    space = true;
                } else if (c != SOFT_HYPHEN) {
                    before();
                    out.append(c);
                }
            }
        }

        private void before() {
            if (breaks > 0 && !out.isEmpty()) {
                out.repeat('\n', breaks);
            } else if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\u201c') {
                out.append(' ');
            }
            breaks = 0;
            space = false;
            afterBullet = false;
        }
    }
}
