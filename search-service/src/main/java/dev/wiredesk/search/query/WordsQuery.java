package dev.wiredesk.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dev.wiredesk.search.article.Language;
import dev.wiredesk.search.words.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words in stories, or in quotes: each as it stands in the text whatever its case and diacritics, and in any form it has. */
public final class WordsQuery {

    /** Words this near to each other are worth more than words far apart. */
    private static final int NEAR = 10;

    /** Fields of the words as they stand, with what a word in them is worth. */
    private static final List<String> AS_PRINTED =
            List.of("headline^4", "subheadline^2", "slugline", "keywords.folded^2", "byline", "body");

    /** Names of the places that were found in a story, whatever its text calls them. */
    private static final List<String> PLACES = List.of("indexed.places.focus^2", "indexed.places.other");

    private final List<String> asPrinted;
    private final List<String> anyForm;
    private final List<String> words;
    private final List<String> near;

    /** @param tags fields beside the text that single words are looked for in */
    private WordsQuery(List<String> asPrinted, List<String> anyForm, List<String> tags, List<String> near) {
        this.asPrinted = asPrinted;
        this.anyForm = anyForm;
        this.words = Stream.concat(anyForm.stream(), tags.stream()).toList();
        this.near = near;
    }

    /** @param languages tags of the languages that are looked in; empty: all */
    static Query of(Expression words, Collection<String> languages) {
        List<String> fields = new ArrayList<>(AS_PRINTED);
        for (Language language : languages(languages)) {
            fields.add("indexed.text." + language.code() + ".headline^4");
            fields.add("indexed.text." + language.code() + ".body");
        }
        return new WordsQuery(AS_PRINTED, List.copyOf(fields), PLACES, List.of("headline^2", "body")).of(words);
    }

    /**
     * As {@link #of(Expression, Collection)}, in the fields {@code text} and {@code said} of quotes.
     *
     * @param path of the nested quotes
     */
    public static Query inQuotes(String path, Expression words, Collection<String> languages) {
        List<String> asPrinted = List.of(path + ".text");
        List<String> fields = new ArrayList<>(asPrinted);
        languages(languages).forEach(language -> fields.add(path + ".said." + language.code()));
        return new WordsQuery(asPrinted, List.copyOf(fields), List.of(), asPrinted).of(words);
    }

    private static Set<Language> languages(Collection<String> tags) {
        return tags.isEmpty()
                ? EnumSet.allOf(Language.class)
                : tags.stream()
                        .flatMap(tag -> Language.ofTag(tag).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    private Query of(Expression expression) {
        return switch (expression) {
            case Expression.Word(String text) -> multiMatch(words, text, TextQueryType.MostFields);
            case Expression.Phrase(String text) -> multiMatch(anyForm, text, TextQueryType.Phrase);
            case Expression.Prefix(String text) -> multiMatch(asPrinted, text, TextQueryType.BoolPrefix);
            case Expression.All(List<Expression> of) -> all(of);
            case Expression.Any(List<Expression> of) ->
                Query.of(
                        query -> query.bool(bool -> bool.minimumShouldMatch("1").should(each(of))));
            case Expression.Not(Expression what) -> Query.of(query -> query.bool(bool -> bool.mustNot(of(what))));
        };
    }

    private Query all(List<Expression> parts) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        for (Expression part : parts) {
            if (part instanceof Expression.Not(Expression what)) {
                bool.mustNot(of(what));
            } else {
                bool.must(of(part));
            }
        }
        List<String> words = parts.stream()
                .flatMap(part -> part instanceof Expression.Word(String text) ? Stream.of(text) : Stream.of())
                .toList();
        if (words.size() > 1) {
            bool.should(Query.of(query -> query.multiMatch(phrase -> phrase.query(String.join(" ", words))
                    .type(TextQueryType.Phrase)
                    .slop(NEAR)
                    .fields(near))));
        }
        return bool.build()._toQuery();
    }

    private List<Query> each(List<Expression> parts) {
        return parts.stream().map(this::of).toList();
    }

    private static Query multiMatch(List<String> fields, String text, TextQueryType type) {
        MultiMatchQuery.Builder match =
                new MultiMatchQuery.Builder().query(text).fields(fields).type(type);
        // A word that the analyzer takes apart must be there with all its parts.
        return (type == TextQueryType.Phrase ? match : match.operator(Operator.And))
                .build()
                ._toQuery();
    }
}
