package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Flaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much an item may say of itself beside its body, which only the size of the item bounds; nothing is ever cut off (R43). */
final class Limits {
    /** Characters of a text on one line; longer ones are a body in the wrong place. */
    private static final int LINE = 10_000;

    /** Subjects, keywords and the like, of each kind. */
    private static final int LIST = 10_000;

    private static final int OTHER_TEXTS = 1_000;

    /** These have paragraphs. */
    private static final Set<Field> LONG = EnumSet.of(Field.BODY, Field.EDITOR_NOTE);

    private final List<Flaw> flaws = new ArrayList<>();

    private Limits() {}

    /** Each place where there is too much. */
    static List<Flaw> flaws(ArticleDraft draft) {
        Limits limits = new Limits();
        for (Field field : Field.values()) {
            String text = draft.get(field);
            if (text != null && text.length() > LINE && !LONG.contains(field)) {
                limits.tooLong(draft.pointer(field), name(field), text.length());
            }
        }
        limits.concepts("subjects", draft.subjects());
        limits.concepts("places", draft.places());
        limits.concepts("people", draft.people());
        limits.concepts("organisations", draft.organisations());
        limits.texts("keywords", draft.keywords());
        limits.texts("genres", draft.genre());
        limits.count("other headlines and bodies", draft.otherTexts().size(), OTHER_TEXTS);
        for (OtherText other : draft.otherTexts()) {
            limits.line("role of another text", other.role() == null ? "" : other.role());
        }
        return limits.flaws;
    }

    private void concepts(String name, List<Concept> concepts) {
        count(name, concepts.size(), LIST);
        for (Concept concept : concepts) {
            line("name among the " + name, concept.name());
            line("code among the " + name, concept.code() == null ? "" : concept.code());
            line("scheme among the " + name, concept.scheme() == null ? "" : concept.scheme());
        }
    }

    private void texts(String name, List<String> texts) {
        count(name, texts.size(), LIST);
        texts.forEach(text -> line("text among the " + name, text));
    }

    private void count(String name, int count, int limit) {
        if (count > limit) {
            flaws.add(new Flaw("", "There are " + count + " " + name + ", and at most " + limit + " are taken"));
        }
    }

    private void line(String name, String text) {
        if (text.length() > LINE) {
            tooLong("", name, text.length());
        }
    }

    private void tooLong(String pointer, String name, int length) {
        // A few tell as much as thousands.
        if (flaws.size() < 20) {
            flaws.add(new Flaw(
                    pointer, "The " + name + " has " + length + " characters, and at most " + LINE + " are taken"));
        }
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
