package dev.wiredesk.ingest.format.jsonfeed;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonFields;
import dev.wiredesk.ingest.format.syndication.FeedLink;
import dev.wiredesk.ingest.format.syndication.FeedNames;
import dev.wiredesk.ingest.format.syndication.FeedText;
import dev.wiredesk.ingest.format.text.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an item of a JSON Feed, 1.0 or 1.1. */
public final class JsonFeedReader {
    private static final Pattern VERSION =
            Pattern.compile("https?://(?:www\\.)?jsonfeed\\.org/version/([0-9.]{0,8})/?");
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "/id",
            Field.VERSION_CREATED, "/date_modified",
            Field.FIRST_CREATED, "/date_published");

    private JsonFeedReader() {}

    /** Whether that is the {@code version} of a JSON Feed. */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text.strip()).matches();
    }

    /**
     * Reads an item.
     *
     * @param feed what stood before the items; null: the item is in no feed
     */
    public static Reading read(ObjectNode item, @Nullable ObjectNode feed) {
        JsonFields fields = new JsonFields(item);
        JsonFields around = feed == null ? null : new JsonFields(feed);
        ArticleDraft draft = new ArticleDraft("jsonfeed/" + version(around), POINTERS);
        String base = around == null ? null : around.text("home_page_url", "feed_url");
        String url = FeedLink.absolute(base, fields.text("url", "external_url"));
        String id = fields.text("id");
        draft.set(Field.URL, url);
        draft.set(Field.IDENTITY, id == null ? url : id);
        draft.set(Field.HEADLINE, FeedText.title(fields.text("title")));
        texts(draft, fields, url);
        Dateline.into(draft, draft.get(Field.BODY));
        String byline = byline(fields);
        draft.set(Field.BYLINE, byline == null && around != null ? byline(around) : byline);
        String published = fields.text("date_published");
        String modified = fields.text("date_modified");
        draft.set(Field.VERSION_CREATED, modified == null ? published : modified);
        draft.set(Field.FIRST_CREATED, published);
        String language = fields.text("language");
        draft.set(Field.LANGUAGE, language == null && around != null ? around.text("language") : language);
        for (JsonNode tag : fields.list("tags")) {
            String text = FeedText.title(JsonFields.text(tag));
            if (text != null) {
                draft.keywords().add(text);
            }
        }
        return new Reading.Item(draft);
    }

    private static String version(@Nullable JsonFields feed) {
        String told = feed == null ? null : feed.text("version");
        Matcher version = VERSION.matcher(told == null ? "" : told.strip());
        return version.matches() && !version.group(1).isEmpty() ? version.group(1) : "1.1";
    }

    private static void texts(ArticleDraft draft, JsonFields fields, @Nullable String url) {
        String html = fields.text("content_html");
        String content = html == null ? fields.text("content_text") : FeedText.body(html, url);
        String sent = fields.text("summary");
        String summary = sent == null ? null : FeedText.body(sent, url);
        draft.set(Field.BODY, content == null ? summary : content);
        if (content != null && summary != null && !content.startsWith(summary)) {
            draft.otherTexts().add(new OtherText("body", "summary", summary));
        }
    }

    /** {@code authors} since 1.1, {@code author} before. */
    private static @Nullable String byline(JsonFields fields) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : fields.list("authors", "author")) {
            String name = author.isObject() ? JsonFields.text(author.get("name")) : JsonFields.text(author);
            if (name != null) {
                names.add(name);
            }
        }
        return FeedNames.byline(names);
    }
}
