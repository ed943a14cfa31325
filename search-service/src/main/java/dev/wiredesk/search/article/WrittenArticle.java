package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An article beside its JSON, which is written once for all documents that hold it. */
public final class WrittenArticle {

    private final ArticleEnriched article;
    private final byte[] json;

    private WrittenArticle(ArticleEnriched article, byte[] json) {
        this.article = article;
        this.json = json;
    }

    public static WrittenArticle of(ArticleEnriched article) {
        return new WrittenArticle(article, EventJson.MAPPER.writeValueAsBytes(article));
    }

    public ArticleEnriched article() {
        return article;
    }

    /** Its JSON with one more property, which no article has, at the end. */
    byte[] with(String property, Object value) {
        byte[] name = (",\"" + property + "\":").getBytes(StandardCharsets.UTF_8);
        byte[] written = EventJson.MAPPER.writeValueAsBytes(value);
        int end = json.length - 1;
        byte[] document = Arrays.copyOf(json, json.length + name.length + written.length);
        System.arraycopy(name, 0, document, end, name.length);
        System.arraycopy(written, 0, document, end + name.length, written.length);
        document[document.length - 1] = json[end];
        return document;
    }
}
