package dev.wiredesk.ingest.format.ritzau;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.syndication.FeedText;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an {@code RBNews}, the item of Ritzau's queue of news. */
public final class RitzauReader {
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "RBNews/NewsID",
            Field.VERSION, "RBNews/version",
            Field.VERSION_CREATED, "RBNews/PublishDate");

    private final Element item;
    private final ArticleDraft draft = new ArticleDraft("ritzau", POINTERS);

    private RitzauReader(Element item) {
        this.item = item;
    }

    public static Reading read(Element item) {
        RitzauReader reader = new RitzauReader(item);
        reader.read();
        return new Reading.Item(reader.draft);
    }

    private void read() {
        draft.set(Field.IDENTITY, text("NewsID"))
                .set(Field.VERSION, text("version"))
                .set(Field.VERSION_CREATED, text("PublishDate"))
                .set(Field.STATUS, isTrue("Annuleret") ? "canceled" : null)
                .set(Field.CORRECTION, isTrue("Korrektion") ? "yes" : null)
                .set(Field.EVOLVED_FROM, text("replacedID"))
                .set(Field.URGENCY, text("Priority"));
        draft.set(Field.HEADLINE, FeedText.title(text("headline")))
                .set(Field.SUBHEADLINE, FeedText.title(text("subtitle")))
                .set(Field.SLUGLINE, text("strapline"))
                .set(Field.BYLINE, text("byLine"))
                .set(Field.CREDIT_LINE, text("origin"))
                .set(Field.EDITOR_NOTE, FeedText.title(text("TilRedaktionen")))
                .set(Field.DATELINE_PLACE, text("town"));
        Element content = XmlTree.child(item, "content");
        if (content != null) {
            draft.set(Field.BODY, FeedText.body(content.wholeText(), null));
        }
        String section = text("section");
        if (section != null) {
            draft.subjects().add(new Concept(text("sectionID"), section, "ritzau:section"));
        }
        for (String code : texts("IPTCList")) {
            if (SubjectCode.is(code)) {
                draft.subjects().add(SubjectCode.concept(code, code));
            }
        }
        draft.keywords().addAll(texts("SubjectKeyword"));
    }

    private @Nullable String text(String name) {
        return XmlTree.text(XmlTree.child(item, name));
    }

    private boolean isTrue(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** The members of a list, whatever their type is called. */
    private List<String> texts(String name) {
        Element list = XmlTree.child(item, name);
        return list == null
                ? List.of()
                : list.children().stream()
                        .map(XmlTree::text)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
