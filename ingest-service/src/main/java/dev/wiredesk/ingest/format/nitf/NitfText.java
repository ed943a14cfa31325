package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.text.MarkupText;
import org.jsoup.nodes.Element;

/** The text of an article in NITF, wherever the NITF stands: headlines, byline, dateline and body. */
public final class NitfText {
    private NitfText() {}

    /**
     * Fills in what the draft has not been told otherwise.
     *
     * @param nitf an element {@code nitf} or {@code body}
     */
    public static void into(ArticleDraft draft, Element nitf) {
        Element content = nitf.selectFirst("body\\.content");
        if (content != null && draft.get(Field.BODY) == null) {
            draft.set(Field.BODY, MarkupText.of(content));
        }
    }
}
