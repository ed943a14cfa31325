package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses among an item's headlines and among its descriptions; the others are kept beside the chosen one. */
final class Headlines {
    private static final Set<String> MAIN =
            Set.of("", "main", "headline", "hl1", "primary", "title", "display", "full");

    /** Where a summary is the beginning of the text. */
    private static final Pattern CUT_OFF = Pattern.compile(" ?(?:\\.{3}|…)$");

    private final ItemLanguage language;

    Headlines(ItemLanguage language) {
        this.language = language;
    }

    void into(ArticleDraft draft, G2Element item) {
        List<G2Element> headlines = new ArrayList<>(withText(item.all("contentMeta", "headline")));
        headlines.sort(Comparator.comparingInt(Headlines::unlikely)
                .thenComparingInt(language::distance)
                .thenComparingInt(Headlines::rank));
        List<G2Element> below = new ArrayList<>(withText(item.all("contentMeta", "subheadline")));
        below.addAll(headlines.stream().filter(Headlines::isBelow).toList());
        G2Element headline = headlines.isEmpty() || isBelow(headlines.getFirst()) ? null : headlines.getFirst();
        G2Element subheadline = below.isEmpty() ? null : language.best(below).getFirst();
        if (headline != null) {
            draft.set(Field.HEADLINE, headline.text());
        }
        if (subheadline != null) {
            draft.set(Field.SUBHEADLINE, subheadline.text());
        }
        headlines.stream()
                .filter(other -> !other.equals(headline) && !other.equals(subheadline))
                .forEach(other -> addOther(draft, "headline", other));
    }

    /**
     * The text of an item that has no other: a caption or summary is all that a picture or an alert has, and worth
     * finding it by.
     */
    void descriptionInto(ArticleDraft draft, G2Element item) {
        List<G2Element> descriptions = new ArrayList<>(withText(item.all("contentMeta", "description")));
        descriptions.sort(Comparator.comparing(
                        (G2Element description) -> !description.role().contains("caption"))
                .thenComparingInt(language::distance)
                .thenComparingInt(Headlines::rank));
        descriptions.stream().limit(1).forEach(description -> draft.set(Field.BODY, description.text()));
        descriptions.stream().skip(1).forEach(description -> addOther(draft, "body", description));
    }

    /** The summaries of an item that has a text, where they say something that this does not say. */
    void summariesInto(ArticleDraft draft, G2Element item) {
        String told = words(String.valueOf(draft.get(Field.BODY)));
        withText(item.all("contentMeta", "description")).stream()
                .filter(description -> description.role().contains("summary")
                        || description.role().contains("abstract"))
                .filter(description -> !told.contains(
                        CUT_OFF.matcher(words(description.text())).replaceFirst("")))
                .forEach(description -> addOther(draft, "body", description));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void addOther(ArticleDraft draft, String kind, G2Element text) {
        draft.otherTexts().add(new OtherText(kind, text.attribute("role", "roleuri"), text.text()));
    }

    private static List<G2Element> withText(List<G2Element> elements) {
        return elements.stream().filter(element -> !element.text().isEmpty()).toList();
    }

    /** 0 for one that is the headline by its role, more the less it is one. */
    private static int unlikely(G2Element headline) {
        if (isBelow(headline)) {
            return 3;
        } else if (isAbove(headline)) {
            return 2;
        }
        return MAIN.contains(headline.role()) ? 0 : 1;
    }

    private static boolean isBelow(G2Element headline) {
        return headline.role().contains("sub") || headline.role().contains("deck");
    }

    /** A few words over the headline, which say little by themselves. */
    private static boolean isAbove(G2Element headline) {
        return headline.role().contains("kicker") || headline.role().contains("over");
    }

    private static int rank(G2Element text) {
        String rank = text.attribute("rank");
        return rank != null && rank.length() < 5 && rank.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(rank)
                : 1;
    }

    /** What a package says of itself by its members: the title of each on a line, or else by what it goes. */
    static @Nullable String members(G2Element item) {
        Set<String> lines = new LinkedHashSet<>();
        item.element().getElementsByTag("itemRef").forEach(reference -> {
            String member = member(new G2Element(reference));
            if (member != null) {
                lines.add(member.replaceAll("\\s+", " "));
            }
        });
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String member(G2Element reference) {
        for (String name : List.of("headline", "title", "description")) {
            String text = reference.textOf(name);
            if (text != null) {
                return text;
            }
        }
        return reference.attribute("residref", "href");
    }
}
