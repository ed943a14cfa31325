package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses among the renditions of an item's content that are text; the others are kept beside the chosen one. */
final class Content {
    private final ItemLanguage language;

    /** One of the renditions. */
    private record Member(G2Element element, InlineText text) {}

    Content(ItemLanguage language) {
        this.language = language;
    }

    /** Adds the text, and what NITF has that the draft has not been told otherwise. */
    void into(ArticleDraft draft, G2Element item) {
        Set<String> seen = new HashSet<>(Set.of(""));
        for (Member member : members(item, told(draft, item))) {
            if (words(draft.get(Field.BODY)).isEmpty()) {
                member.text().into(draft);
                seen.add(words(draft.get(Field.BODY)));
            } else {
                String other = member.text().body();
                if (seen.add(words(other))) {
                    draft.otherTexts()
                            .add(new OtherText("body", member.element().attribute("rendition"), other));
                }
            }
        }
    }

    /** What the item says of its headlines and to editors, on a line each: some agencies repeat it over the story. */
    private static Set<String> told(ArticleDraft draft, G2Element item) {
        Set<String> told = new HashSet<>();
        told.add(words(draft.get(Field.HEADLINE)));
        told.add(words(draft.get(Field.SUBHEADLINE)));
        draft.otherTexts().forEach(other -> told.add(words(other.text())));
        item.all("itemMeta", "edNote").forEach(note -> told.add(words(note.text())));
        return told;
    }

    /** The best first. */
    private List<Member> members(G2Element item, Set<String> told) {
        List<Member> members = new ArrayList<>();
        for (G2Element set : item.all("contentSet")) {
            for (G2Element xml : set.all("inlineXML")) {
                members.add(new Member(xml, InlineText.ofXml(xml, told)));
            }
            for (G2Element data : set.all("inlineData")) {
                members.add(new Member(data, InlineText.ofData(data, told)));
            }
        }
        members.sort(Comparator.comparing((Member member) -> member.text().kind())
                .thenComparingInt(member -> language.distance(member.element())));
        return members;
    }

    /** The same for texts that differ in nothing but white space. */
    private static String words(@Nullable String text) {
        String line = PlainText.line(text);
        return line == null ? "" : line;
    }
}
