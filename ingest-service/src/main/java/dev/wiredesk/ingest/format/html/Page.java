package dev.wiredesk.ingest.format.html;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its story outside of linked data: microdata, Open Graph, and the tags that pages have. */
final class Page {
    private static final Pattern BY = Pattern.compile("(?:written )?by:? +", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_BYLINE =
            Pattern.compile("\\s+[|•·]\\s.*|\\s*\\d{4}-\\d\\d-\\d\\d.*|\\s+on \\p{Lu}\\p{L}{2,8}\\.? \\d.*");

    /** What a title has behind the headline. */
    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·-]\\s+[^|–—·]{2,40}$");

    /** What content systems call the time of a story. */
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datePublished",
            "sailthru.date",
            "parsely-pub-date",
            "article.published",
            "publish_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "date",
            "dcterms.created",
            "dc.date.issued",
            "dc.date");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "dateModified",
            "article.updated",
            "dcterms.modified",
            "lastmod");

    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_BYLINE = 120;

    private final Document page;

    Page(Document page) {
        this.page = page;
    }

    /** The page's address as it gives it itself; null where it does not. */
    @Nullable String url() {
        String canonical = attribute("link[rel~=(?i)\\bcanonical\\b]", "href");
        return absolute(canonical) == null ? absolute(meta("og:url")) : absolute(canonical);
    }

    private static @Nullable String absolute(@Nullable String url) {
        String absolute = url != null && url.startsWith("//") ? "https:" + url : url;
        return absolute != null && absolute.contains("://") ? absolute : null;
    }

    /** Whether a text is what the page is described with. */
    boolean isDescription(@Nullable String text) {
        String line = PlainText.line(text);
        return line != null
                && (line.equals(PlainText.line(meta("description")))
                        || line.equals(PlainText.line(meta("og:description"))));
    }

    /** Fills in what the draft has not been told. */
    void into(ArticleDraft draft) {
        String published = time("datePublished", PUBLISHED);
        String modified = time("dateModified", MODIFIED);
        fill(draft, Field.HEADLINE, headline());
        fill(draft, Field.SUBHEADLINE, item("alternativeHeadline"));
        fill(draft, Field.FIRST_CREATED, published);
        fill(draft, Field.VERSION_CREATED, modified == null ? draft.get(Field.FIRST_CREATED) : modified);
        fill(draft, Field.BYLINE, byline());
        fill(draft, Field.LANGUAGE, language());
        fill(draft, Field.EXPIRES, meta("article:expiration_time"));
        fill(draft, Field.CREDIT_LINE, first(item("publisher"), meta("og:site_name")));
        fill(draft, Field.COPYRIGHT_NOTICE, first(meta("copyright"), meta("dc.rights")));
        fill(draft, Field.DATELINE_TEXT, item("dateline"));
        if (draft.keywords().isEmpty()) {
            for (Element tag : page.select("meta[property=article:tag]")) {
                draft.keywords().add(tag.attr("content"));
            }
            String keywords = first(meta("news_keywords"), meta("keywords"));
            if (draft.keywords().isEmpty() && keywords != null) {
                draft.keywords().addAll(List.of(keywords.split("[,;]")));
            }
        }
    }

    private static void fill(ArticleDraft draft, Field field, @Nullable String text) {
        if (draft.get(field) == null) {
            draft.set(field, text);
        }
    }

    private @Nullable String headline() {
        Element heading = page.selectFirst("article h1");
        heading = heading == null ? page.selectFirst("h1") : heading;
        String text = heading == null || heading.text().isBlank() ? null : heading.text();
        String title = page.title().isBlank() ? null : page.title();
        String told = first(item("headline"), meta("og:title"), meta("twitter:title"), title);
        if (told == null) {
            return text;
        }
        String bare =
                told.length() > LONGEST_TITLE ? told : SITE_NAME.matcher(told).replaceFirst("");
        // The heading of a site stands over all of its stories, that of a story in the title as well.
        return text != null && (told.contains(text) || page.select("h1").size() == 1) ? text : bare;
    }

    private @Nullable String byline() {
        String author = first(item("author"), meta("author"), text("[rel~=(?i)\\bauthor\\b]"), meta("article:author"));
        String told = author == null || author.contains("://")
                ? text("[class~=(?i)(?:^|[\\s-])byline(?:$|\\s)], .author-name, .article-author")
                : author;
        return told == null || told.length() > LONGEST_BYLINE
                ? null
                : BEHIND_BYLINE.matcher(BY.matcher(told).replaceFirst("")).replaceFirst("");
    }

    private @Nullable String language() {
        Element root = page.selectFirst("html[lang]");
        return first(
                item("inLanguage"),
                root == null ? null : root.attr("lang"),
                attribute("meta[http-equiv~=(?i)content-language]", "content"),
                meta("og:locale"));
    }

    private @Nullable String time(String property, List<String> names) {
        String time = item(property);
        for (String name : names) {
            time = time == null ? meta(name) : time;
        }
        return time == null ? attribute("[itemprop=" + property + "][datetime]", "datetime") : time;
    }

    /** The value of a property of the article in microdata. */
    private @Nullable String item(String name) {
        Element element = page.selectFirst("[itemtype*=Article] [itemprop~=\\b" + name + "\\b]");
        if (element == null) {
            return null;
        }
        Element named = element.selectFirst("[itemprop=name]");
        Element value = named == null ? element : named;
        return first(value.attr("content"), value.attr("datetime"), value.text());
    }

    private @Nullable String meta(String name) {
        String value = attribute("meta[property=\"" + name + "\"]", "content");
        return value == null ? attribute("meta[name=\"" + name + "\"]", "content") : value;
    }

    private @Nullable String attribute(String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? null : first(element.attr(name));
    }

    private @Nullable String text(String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? null : first(element.text());
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }
}
