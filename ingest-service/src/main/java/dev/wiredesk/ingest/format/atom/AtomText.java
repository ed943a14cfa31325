package dev.wiredesk.ingest.format.atom;

import dev.wiredesk.ingest.format.syndication.FeedText;
import dev.wiredesk.ingest.format.text.MarkupText;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a title, summary or content of Atom, whose type tells whether it is text, HTML, or any other thing. */
final class AtomText {
    private AtomText() {}

    /**
     * The text; empty where it is none.
     *
     * @param url of the story; null: not known
     */
    static String of(Element construct, @Nullable String url) {
        if (!construct.children().isEmpty()) {
            // XHTML or another XML format, whether it says so or not; of NITF the story without what is around it.
            Element nitf = construct.selectFirst("body\\.content");
            return FeedText.settled(MarkupText.of(nitf == null ? construct : nitf));
        }
        String type = construct.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean isText = type.isEmpty()
                || !type.contains("/")
                || type.startsWith("text/")
                || type.contains("xml")
                || type.contains("html");
        boolean isBase64 = construct.attr("mode").equalsIgnoreCase("base64");
        return isText && !isBase64 ? FeedText.body(construct.wholeText(), url) : "";
    }
}
