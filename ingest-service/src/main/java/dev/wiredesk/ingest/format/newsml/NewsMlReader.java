package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a news item in NewsML 1. */
public final class NewsMlReader {
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "//NewsItem/Identification/NewsIdentifier/PublicIdentifier",
            Field.VERSION, "//NewsItem/Identification/NewsIdentifier/RevisionId",
            Field.VERSION_CREATED, "//NewsItem/NewsManagement/ThisRevisionCreated",
            Field.FIRST_CREATED, "//NewsItem/NewsManagement/FirstCreated",
            Field.EXPIRES, "//NewsItem/NewsManagement/StatusWillChange/DateAndTime");

    /** What is sent for programs, as news items because NewsML has no other kind. */
    private static final Set<String> NO_NEWS =
            Set.of("catalog", "topicset", "dtd", "newsmldtd", "schema", "stylesheet", "resource", "vocabulary");

    private NewsMlReader() {}

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        String version = XmlTree.attribute(context, "Version");
        ArticleDraft draft = new ArticleDraft("newsml/" + (version == null ? "1" : version), POINTERS);
        NewsMlIdentity identity = NewsMlIdentity.of(item);
        draft.set(Field.IDENTITY, identity.identity()).set(Field.VERSION, identity.version());
        NewsMlManagement management = new NewsMlManagement(draft, item);
        management.read();
        if (draft.get(Field.VERSION_CREATED) == null) {
            draft.set(Field.VERSION_CREATED, sent(item, context));
        }
        new NewsMlContent(draft, item, context).read();
        boolean withoutText = draft.get(Field.HEADLINE) == null && draft.get(Field.BODY) == null;
        if (withoutText) {
            management.readWithoutText();
        }
        boolean free = NewsMlManagement.isUsable(draft.get(Field.STATUS)) && draft.get(Field.EMBARGO) == null;
        String reason = free ? noNews(item, withoutText) : null;
        return reason == null ? new Reading.Item(draft) : new Reading.NotAnItem(reason);
    }

    /** The time of the envelope, or else that of the item where it is told with the time of day. */
    private static @Nullable String sent(Element item, Element context) {
        String sent = XmlTree.text(XmlTree.child(context, "NewsEnvelope", "DateAndTime"));
        String date = XmlTree.text(XmlTree.first(item, "DateId"));
        return sent == null && date != null && date.length() > "yyyy-MM-dd".length() ? date : sent;
    }

    /** Why it is no article; null: it may be one. */
    private static @Nullable String noNews(Element item, boolean withoutText) {
        String type = NewsMlManagement.name(XmlTree.child(item, "NewsManagement", "NewsItemType"));
        if (type != null && NO_NEWS.contains(type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
            return "A news item of type " + type + " holds no news";
        } else if (!withoutText) {
            return null;
        } else if (XmlTree.child(item, "Update") != null) {
            return "It tells what has changed since an earlier revision; the whole revision is needed";
        } else if (XmlTree.child(item, "TopicSet") != null
                || XmlTree.child(item, "NewsComponent", "TopicSet") != null) {
            return "A topic set is no news item";
        }
        return null;
    }
}
