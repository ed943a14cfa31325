package dev.wiredesk.search.person;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.wiredesk.search.name.Folded;
import dev.wiredesk.search.name.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds people by words of their names and roles, each of which must be in one or the other.
 *
 * @param path of the nested documents that have the fields {@code names} and {@code words}
 */
public record NameQuery(String path) {

    /** Most words that are looked at. */
    private static final int MOST = 16;

    /** From this many letters on a word may have a typo, and from that many on two; the first letter is right. */
    private static final String TYPOS = "AUTO:4,8";

    /** How well words are found. */
    public enum Match {
        /** Every word is one of the name. */
        NAME,
        /** Every word is one of the name, of the role or of the country, or the beginning of one of the name. */
        WORDS,
        /** The same, with typos in names, or names that sound alike. */
        NEAR
    }

    /** Holds where all words of the text are found so well or better. */
    public Query of(String text, Match match) {
        List<Query> each = new ArrayList<>();
        List<String> words = Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !Folded.words(word).isEmpty())
                .limit(MOST)
                .toList();
        for (String word : words) {
            each.add(any(alternatives(word, match)));
        }
        return each.isEmpty()
                ? Query.of(query -> query.matchNone(none -> none))
                : BoolQuery.of(bool -> bool.must(each))._toQuery();
    }

    private List<Query> alternatives(String word, Match match) {
        PersonName name = PersonName.of(word);
        List<Query> alternatives = new ArrayList<>();
        // What stands together, as in Al-Sisi, is several words of a name.
        alternatives.add(
                Folded.words(word).size() > 1
                        ? matchAll("names", Folded.text(word))
                        : any(name.spellings().stream()
                                .map(spelling -> term("names", spelling))
                                .toList()));
        if (match == Match.NAME) {
            return alternatives;
        }
        alternatives.add(matchAll("words", word));
        alternatives.add(matchAll("words.english", word));
        name.spellings().forEach(spelling -> alternatives.add(prefix(spelling)));
        if (match == Match.NEAR) {
            Set<String> spellings = name.spellings();
            spellings.forEach(spelling -> alternatives.add(fuzzy(spelling)));
            if (path.equals(AppearanceQueries.PATH)) {
                name.sounds().forEach(sound -> alternatives.add(term("sounds", sound)));
            }
        }
        return alternatives;
    }

    private Query term(String field, String value) {
        return Query.of(query -> query.constantScore(score -> score.filter(
                filter -> filter.term(term -> term.field(path + "." + field).value(value)))));
    }

    private Query prefix(String value) {
        return Query.of(
                query -> query.prefix(prefix -> prefix.field(path + ".names").value(value)));
    }

    private Query matchAll(String field, String words) {
        return Query.of(query -> query.match(
                match -> match.field(path + "." + field).query(words).operator(Operator.And)));
    }

    private Query fuzzy(String value) {
        return Query.of(query -> query.fuzzy(fuzzy -> fuzzy.field(path + ".names")
                .value(value)
                .fuzziness(TYPOS)
                .prefixLength(1)
                .maxExpansions(50)));
    }

    private static Query any(List<Query> alternatives) {
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : Query.of(
                        query -> query.bool(bool -> bool.minimumShouldMatch("1").should(alternatives)));
    }
}
