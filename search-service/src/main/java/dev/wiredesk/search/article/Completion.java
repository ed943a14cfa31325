package dev.wiredesk.search.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.search.name.Folded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something of a story that typing can be completed to.
 *
 * @param id to filter by
 * @param name as printed
 */
public record Completion(Type type, String id, String name) {

    /** What can be completed to. */
    public enum Type {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("region")
        REGION,
        @JsonProperty("provider")
        PROVIDER,
        @JsonProperty("subject")
        SUBJECT
    }

    /** Between what is typed and what is meant; in no folded text. */
    private static final String MEANING = "\u001d";

    private static final int MOST_WORDS = 6;
    private static final int MOST_PEOPLE = 200;

    /** Labels of all that a story can be found by. */
    static Set<String> in(ArticleEnriched article) {
        Set<String> labels = new LinkedHashSet<>();
        meant(article).forEach(completion -> completion.addTo(labels));
        return labels;
    }

    private static Set<Completion> meant(ArticleEnriched article) {
        Set<Completion> meant = new LinkedHashSet<>();
        article.enrichment().people().stream()
                .limit(MOST_PEOPLE)
                .forEach(person -> meant.add(new Completion(Type.PERSON, person.id(), person.name())));
        article.enrichment().regions().forEach(region -> {
            meant.add(new Completion(Type.REGION, region.id(), region.name()));
            // A country is found too where the story names only a town of it.
            Countries.in(region.path())
                    .forEach(country -> meant.add(new Completion(Type.REGION, country, Countries.name(country))));
        });
        meant.add(new Completion(Type.PROVIDER, article.provider(), article.provider()));
        for (Concept subject : article.subjects()) {
            meant.add(new Completion(
                    Type.SUBJECT, subject.code() == null ? subject.name() : subject.code(), subject.name()));
        }
        return meant;
    }

    /** One label for each word that typing may begin with; the words before it are typed after it. */
    private void addTo(Set<String> labels) {
        List<String> words = new ArrayList<>(Folded.words(name));
        String typed = typeName(type) + Indexed.SEPARATOR;
        String meaning = MEANING + Label.join(List.of(Label.clean(id), Label.clean(name)));
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            labels.add(typed + String.join(" ", words) + meaning);
            Collections.rotate(words, -1);
        }
    }

    /**
     * An expression (Lucene's) for the labels of all that begins so.
     *
     * @param folded expression for what is typed
     */
    public static String typed(Type type, String folded) {
        return typeName(type) + "\\" + Indexed.SEPARATOR + folded + "[^" + MEANING + "]*" + MEANING + ".*";
    }

    private static String typeName(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label; what was typed for it is not kept. */
    public static Completion read(String label) {
        int meaning = label.indexOf(MEANING);
        Type type = Type.valueOf(
                label.substring(0, label.indexOf(Indexed.SEPARATOR)).toUpperCase(Locale.ROOT));
        List<String> parts = Label.split(label.substring(meaning + 1));
        return new Completion(type, parts.get(0), parts.get(1));
    }
}
