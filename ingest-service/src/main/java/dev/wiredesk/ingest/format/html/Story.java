package dev.wiredesk.ingest.format.html;

import dev.wiredesk.ingest.format.text.Furniture;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the text of the story in a page: where most of the running text stands, less what markup or names tell to be
 * something else. What holds most of the running text is never taken for something else.
 */
final class Story {
    /** Less than this in one block is a label or a title rather than running text. */
    private static final int RUNNING = 60;

    /** More of a block's text than this in links makes it a list of links. */
    private static final double LINKS = 0.5;

    /** The part of the running text that the story's element holds at least. */
    private static final double MOST = 0.8;

    private static final Set<String> NEVER =
            Set.of("nav", "aside", "footer", "figcaption", "dialog", "menu", "time", "h1", "label", "video", "audio");

    private static final Set<String> STORIES = Set.of("body", "main", "article");

    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "banner", "menu", "toolbar");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "blockquote",
            "li",
            "ul",
            "ol",
            "td",
            "tr",
            "table",
            "tbody",
            "pre",
            "dd",
            "dl",
            "aside",
            "header",
            "footer",
            "nav",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[\\s_-])(?:share|sharing|social|related|recommend\\w*|promo\\w*|newsletter\\w*|subscri\\w*|sign-?up|cookie\\w*|consent"
                    + "|gdpr|comments?|disqus|breadcrumbs?|byline|authors?|bio|captions?|credits?|advert\\w*|ads?|sponsor\\w*|outbrain|taboola"
                    + "|popular|trending|most-?read|read-?more|readmore|read-?also|also-?read|see-?also|more-?on|more-?from|more-?stories"
                    + "|tags?|topics|toolbar|tools|sidebar|widgets?|pagination|pager|menu|navigation|navbar|login|paywall|banner|modal"
                    + "|popup|pop-up|timestamp|dateline-?time|published|pubdate|meta|metadata|print-?only|screen-?reader\\w*|sr-only"
                    + "|visually-?hidden|skip-?link|teasers?|kicker|gallery|lightbox|footnote-?links|copyright|disclaimer|app-?download)"
                    + "(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private final Document page;
    /** By element, which is equal to itself only. */
    private final Map<Element, Amounts> amounts = new HashMap<>();

    /** Less running text than this outside of what names tell to be something else is no story: the names mislead. */
    private static final int STORY = 200;

    /** Characters of text in an element. */
    private static final class Amounts {
        private boolean heading;
        private boolean table;
        private int text;
        private int links;
        private int running;
        private int own;
        private int ownLinks;
    }

    private Story(Document page) {
        this.page = page;
    }

    /** The paragraphs of the page's story; empty where there is no text. */
    static List<String> paragraphs(Document page) {
        Story story = new Story(page);
        story.count(true);
        if (story.of(page.body()).running < STORY) {
            story.amounts.clear();
            story.count(false);
        }
        Element root = story.root();
        int all = story.of(root).running;
        if (root.normalName().equals("td")) {
            // A cell that holds a story is there for its place on the page; text has no paragraphs in cells.
            root.tagName("div");
        }
        String text = MarkupText.of(root, element -> !element.equals(root) && story.isFurniture(element, all));
        return text.isEmpty() ? List.of() : Furniture.removedFrom(Arrays.asList(text.split("\n\n")));
    }

    private Amounts of(Element element) {
        return amounts.computeIfAbsent(element, _ -> new Amounts());
    }

    /** @param byName whether text in what is named as something else does not count */
    private void count(boolean byName) {
        page.body().traverse(new NodeVisitor() {
            private int inLinks;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && element.normalName().equals("a")) {
                    inLinks++;
                } else if (node instanceof TextNode text && text.parentElement() != null) {
                    int length = text.text().strip().length();
                    Amounts its = of(Objects.requireNonNull(text.parentElement()));
                    its.text += length;
                    its.own += length;
                    its.links += inLinks > 0 ? length : 0;
                    its.ownLinks += inLinks > 0 ? length : 0;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    inLinks -= element.normalName().equals("a") ? 1 : 0;
                    end(element, byName);
                }
            }
        });
    }

    /** Adds up an element that is read to its end. What is not a block is part of the block around it. */
    private void end(Element element, boolean byName) {
        Amounts its = of(element);
        its.heading |= element.normalName().equals("h1");
        its.table |= element.normalName().equals("table");
        boolean block = BLOCKS.contains(element.normalName());
        if (block && its.own >= RUNNING && its.ownLinks < its.own * LINKS) {
            its.running += its.own;
        }
        if (isNever(element) || (byName && isNamedFurniture(element))) {
            its.running = 0;
        }
        Element parent = element.parent();
        if (parent != null) {
            Amounts around = of(parent);
            around.text += its.text;
            around.links += its.links;
            around.running += its.running;
            around.heading |= its.heading;
            around.table |= its.table;
            if (!block) {
                around.own += its.own;
                around.ownLinks += its.ownLinks;
            }
        }
    }

    /** The innermost element that holds most of the running text, of the article where the page marks one. */
    private Element root() {
        Element root = page.body();
        for (Element marked : page.select("[itemprop=articleBody], article, main, [role=main]")) {
            if (of(marked).running > of(page.body()).running / 2
                    && (root.equals(page.body()) || of(marked).running >= of(root).running * MOST)) {
                root = marked;
            }
        }
        double most = of(root).running * MOST;
        Element inner = root;
        while (inner != null) {
            root = inner;
            inner = null;
            for (Element child : root.children()) {
                if (most > 0
                        && of(child).running >= most
                        && BLOCKS.contains(child.normalName())
                        && !isParagraph(child)) {
                    inner = child;
                }
            }
        }
        return root;
    }

    private static boolean isParagraph(Element element) {
        return Set.of("p", "li", "pre").contains(element.normalName());
    }

    private boolean isFurniture(Element element, int all) {
        Amounts its = of(element);
        if (isNever(element)) {
            return true;
        } else if (its.running * 2 > all) {
            return false;
        }
        return isNamedFurniture(element)
                || isLinks(element, its)
                || (element.normalName().equals("header") && its.running == 0);
    }

    private boolean isNever(Element element) {
        return NEVER.contains(element.normalName()) || (element.normalName().equals("figure") && !of(element).table);
    }

    /** What holds the page's heading is the story's, whatever its name. */
    private boolean isNamedFurniture(Element element) {
        return !of(element).heading
                && !STORIES.contains(element.normalName())
                && (element.normalName().equals("form")
                        || element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || ROLES.contains(element.attr("role"))
                        || HIDDEN.matcher(element.attr("style")).find()
                        || FURNITURE.matcher(element.className()).find()
                        || FURNITURE.matcher(element.id()).find()
                        || FURNITURE.matcher(element.attr("data-component")).find());
    }

    /** A paragraph or list that is nothing but links to other stories. */
    private static boolean isLinks(Element element, Amounts its) {
        return Set.of("p", "ul", "ol", "div", "section", "h2", "h3", "h4").contains(element.normalName())
                && its.links > 0
                && its.links >= its.text * 0.9
                && its.running == 0;
    }
}
