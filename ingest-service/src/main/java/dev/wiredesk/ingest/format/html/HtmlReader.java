package dev.wiredesk.ingest.format.html;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.Byline;
import dev.wiredesk.ingest.format.text.Charsets;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.text.Decoded;
import dev.wiredesk.ingest.format.text.PlainText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a page with one story. What the page's linked data says is believed before what the page shows, but for the
 * paragraphs of the text, which linked data often has lost.
 */
public final class HtmlReader {
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** Where a page declares its charset. */
    private static final int HEAD = 4096;

    /** The part of the linked data's body that must be found in the page for the page's text to be that body. */
    private static final double SAME = 0.9;

    /** Letters of the linked data's body that may be missing in the page between two paragraphs. */
    private static final int GAP = 5000;

    private HtmlReader() {}

    /**
     * Reads an item.
     *
     * @param charset told by the content type
     * @param identity told beside the item; null: the page tells
     */
    public static Reading read(byte[] content, @Nullable Charset charset, @Nullable String identity) {
        return switch (Decoded.of(content, charset == null ? declared(content) : charset)) {
            case Decoded.Wrong(String message) -> new Reading.Unreadable(message, 0, 0);
            case Decoded.Text(String html) -> read(Jsoup.parse(html), identity);
        };
    }

    /** The charset that the page declares, if it is in that; pages are often wrong about it. */
    private static @Nullable Charset declared(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        Charset charset = matcher.find() ? Charsets.named(matcher.group(1)) : null;
        // What reads these letters is not in it.
        boolean wide = charset != null && charset.name().startsWith("UTF-16");
        return charset == null || wide || !Charsets.fits(content, content.length, charset) ? null : charset;
    }

    private static Reading read(Document page, @Nullable String identity) {
        if (page.body().childNodeSize() == 0) {
            return new Reading.NotAnItem("There is no page in it");
        }
        ArticleDraft draft = new ArticleDraft("html", Map.of());
        ObjectNode article = LinkedData.article(page);
        Page its = new Page(page);
        String url = its.url();
        String linked = null;
        if (article != null) {
            new LinkedArticle(article, draft).fill();
            linked = LinkedArticle.body(article);
            String own = LinkedArticle.identity(article);
            url = url == null ? LinkedArticle.url(article) : url;
            draft.set(Field.IDENTITY, own);
        }
        if (draft.get(Field.IDENTITY) == null) {
            draft.set(Field.IDENTITY, url);
        }
        draft.set(Field.IDENTITY, identity).set(Field.URL, url);
        its.into(draft);
        List<String> paragraphs = new ArrayList<>(Story.paragraphs(page));
        String headline = PlainText.line(draft.get(Field.HEADLINE));
        paragraphs.removeIf(paragraph -> paragraph.equals(headline));
        String byline = paragraphs.size() < 2 ? null : Byline.of(paragraphs.getFirst());
        if (byline != null) {
            paragraphs.removeFirst();
            if (draft.get(Field.BYLINE) == null) {
                draft.set(Field.BYLINE, byline);
            }
        }
        String body = body(linked, its.isDescription(linked), paragraphs);
        draft.set(Field.BODY, body);
        Dateline.into(draft, body);
        return new Reading.Item(draft);
    }

    /**
     * The page's paragraphs, where these are the linked data's body, else that body; without one, what the page shows.
     *
     * @param teaser whether that body is no more than the page's description
     */
    private static @Nullable String body(@Nullable String linked, boolean teaser, List<String> paragraphs) {
        String told = PlainText.paragraphs(linked);
        if (told == null || (teaser && !paragraphs.isEmpty())) {
            return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
        }
        String letters = letters(told);
        List<String> same = new ArrayList<>();
        int at = 0;
        int found = 0;
        for (String paragraph : paragraphs) {
            String its = letters(paragraph);
            int start = letters.indexOf(its, at, Math.min(letters.length(), at + its.length() + GAP));
            if (start >= 0 && !its.isEmpty()) {
                at = start + its.length();
                found += its.length();
                same.add(paragraph);
            }
        }
        return found >= letters.length() * SAME ? String.join("\n\n", same) : told;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
