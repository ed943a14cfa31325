package dev.wiredesk.ingest.format.ritzau;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.syndication.FeedText;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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

    /** Times are told by Ritzau's clock and without an offset. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

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
                .set(Field.VERSION_CREATED, time(text("PublishDate")))
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
            draft.set(Field.BODY, withoutSign(FeedText.body(content.wholeText(), null)));
        }
        String section = text("section");
        if (section != null) {
            draft.subjects().add(new Concept(text("sectionID"), section, "ritzau:section"));
        }
        for (String code : texts("IPTCList")) {
            // They are numbers there, which have no zero in front.
            String whole = code.length() == 7 ? "0" + code : code;
            if (SubjectCode.is(whole)) {
                draft.subjects().add(SubjectCode.concept(whole, whole));
            }
        }
        draft.keywords().addAll(texts("SubjectKeyword"));
    }

    private static @Nullable String time(@Nullable String told) {
        if (told == null) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(told).atZone(ZONE));
        } catch (DateTimeParseException hasOffset) {
            return told;
        }
    }

    /** The story without the agency's sign, {@code /ritzau/}, which its origin tells. */
    private @Nullable String withoutSign(@Nullable String body) {
        String sign = draft.get(Field.CREDIT_LINE);
        return body != null && sign != null && sign.startsWith("/") && body.endsWith(sign)
                ? body.substring(0, body.length() - sign.length()).stripTrailing()
                : body;
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
