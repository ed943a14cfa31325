package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a news item says about its own life: when it was made, whether it may be used, and from when on. */
final class NewsMlManagement {
    private static final Pattern KILL =
            Pattern.compile("delet|cancel|kill|withdr[ae]w|retract|annul|revok|remov", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOLD = Pattern.compile("hold|withh[eo]ld|embargo|suspend", Pattern.CASE_INSENSITIVE);
    private static final Pattern CORRECTION = Pattern.compile("correct|rectif", Pattern.CASE_INSENSITIVE);

    private final ArticleDraft draft;
    private final @Nullable Element management;

    NewsMlManagement(ArticleDraft draft, Element newsItem) {
        this.draft = draft;
        this.management = XmlTree.child(newsItem, "NewsManagement");
    }

    void read() {
        draft.set(Field.FIRST_CREATED, XmlTree.text(XmlTree.child(management, "FirstCreated")))
                .set(Field.VERSION_CREATED, XmlTree.text(XmlTree.child(management, "ThisRevisionCreated")))
                .set(Field.STATUS, name(XmlTree.child(management, "Status")))
                .set(Field.URGENCY, name(XmlTree.child(management, "Urgency")))
                .set(
                        Field.EVOLVED_FROM,
                        NewsMlIdentity.ofReference(
                                XmlTree.attribute(XmlTree.child(management, "DerivedFrom"), "NewsItem")));
        statusWillChange();
        for (Element instruction : XmlTree.children(management, "Instruction")) {
            instruction(instruction);
        }
    }

    /** What it is called, in the attribute or, against the standard, in the element. */
    static @Nullable String name(@Nullable Element element) {
        String name = XmlTree.attribute(element, "FormalName");
        return name == null ? XmlTree.text(element) : name;
    }

    /** Usable later is an embargo until then; usable until later is an expiry. */
    private void statusWillChange() {
        Element change = XmlTree.child(management, "StatusWillChange");
        if (change == null) {
            return;
        }
        String time = Objects.requireNonNullElse(XmlTree.text(XmlTree.child(change, "DateAndTime")), "");
        boolean usableThen = isUsable(name(XmlTree.child(change, "FutureStatus")));
        if (usableThen) {
            draft.set(Field.EMBARGO, time);
        } else if (isUsable(draft.get(Field.STATUS)) && !time.isEmpty()) {
            draft.set(Field.EXPIRES, time);
        } else {
            draft.set(Field.EMBARGO, "");
        }
    }

    /** One that is about other revisions is done with by this one, which takes their place. */
    private void instruction(Element instruction) {
        String name = Objects.requireNonNullElse(name(instruction), "");
        if (isCorrection(name)) {
            draft.set(Field.CORRECTION, name);
        }
        if (XmlTree.children(instruction, "RevisionStatus").isEmpty()) {
            restrict(name);
        }
        for (Element revision : XmlTree.children(instruction, "RevisionStatus")) {
            String number = XmlTree.text(XmlTree.child(revision, "Revision"));
            if (number != null && number.equals(draft.get(Field.VERSION))) {
                restrict(String.valueOf(name(XmlTree.child(revision, "Status"))));
            }
        }
    }

    /** Where nothing is sent but that earlier revisions are not to be used, neither is the item. */
    void readWithoutText() {
        for (Element status : XmlTree.all(XmlTree.child(management, "Instruction"), "Status")) {
            restrict(String.valueOf(name(status)));
        }
        for (Element instruction : XmlTree.children(management, "Instruction")) {
            restrict(String.valueOf(name(instruction)));
        }
    }

    /** The more restrictive of two statuses counts. */
    private void restrict(String word) {
        String status = draft.get(Field.STATUS);
        boolean canceled = status != null && status.toLowerCase(Locale.ROOT).startsWith("cancel");
        if (KILL.matcher(word).find() && !canceled) {
            draft.set(Field.STATUS, "canceled");
        } else if (HOLD.matcher(word).find() && isUsable(status)) {
            draft.set(Field.STATUS, "withheld");
        }
    }

    static boolean isCorrection(String word) {
        return CORRECTION.matcher(word).find();
    }

    static boolean isUsable(@Nullable String status) {
        return status == null || status.equalsIgnoreCase("usable");
    }
}
