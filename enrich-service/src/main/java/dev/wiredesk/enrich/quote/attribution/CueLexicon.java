package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.text.StoryText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of one language that tell that something is said. */
public final class CueLexicon {

    private static final int LONGEST_PHRASE = 5;

    private static final Set<Word> VERBS = EnumSet.of(Word.SAY, Word.TELL, Word.THAT, Word.THINK, Word.NOUN);
    private static final Set<Word> CARRYING = EnumSet.of(
            Word.SAY, Word.TELL, Word.THAT, Word.THINK, Word.NOUN, Word.CALL, Word.INTEND, Word.OBJECT, Word.URGE);

    private final Map<Word, Set<String>> words;
    private final List<String[]> sources;
    private final Map<String, List<String[]>> phrases;

    /** What any phrase begins with. */
    private final Set<String> firstWords = new HashSet<>();

    /** The classes of each word: most words have none, and one lookup tells that for all classes. */
    private final Map<String, Set<Word>> classes = new HashMap<>();

    private CueLexicon(Map<Word, Set<String>> words) {
        this.words = words;
        this.sources = split(words.getOrDefault(Word.SOURCE, Set.of()));
        this.phrases = split(words.getOrDefault(Word.PHRASE, Set.of())).stream()
                .collect(Collectors.groupingBy(phrase -> phrase[0]));
        words.forEach((kind, forms) -> forms.forEach(form -> {
            firstWords.add(form.split("\\|", 2)[0]);
            classes.computeIfAbsent(form, any -> EnumSet.noneOf(Word.class)).add(kind);
        }));
    }

    /** Classes of words, explained in the files. */
    enum Word {
        SAY,
        TELL,
        THAT,
        THINK,
        NOUN,
        REPORT,
        ING,
        INTEND,
        CALL,
        OBJECT,
        URGE,
        PHRASE,
        HOMOGRAPH,
        ADJECTIVE,
        ATTITUDE,
        SOURCE,
        ADVERB,
        /** Where something is heard that others say: {@code the court heard}. */
        HEARING,
        /** What can be read, and so says something itself: {@code the letter reads}. */
        DOCUMENT,
        BE,
        /** Words that make the one behind them begin another clause: {@code tandis que}, {@code mientras que}. */
        CONJUNCTION,
        /** Endings of words that tell where or when something is said, before a comma. */
        CIRCUMSTANCE,
        /** Endings of verbs that carry on what the subject of the sentence says. */
        GERUND,
        /** Whether speech may follow its speaker without a colon. */
        BARE,
        /** Words behind a source, in the other languages. */
        BEHIND,
        /** Words before a source that is a pronoun among them. */
        OWN,
        /** Words that stand before a verb of saying and belong to it. */
        AUXILIARY,
        /** Verbs of saying that stand before their subject within quotation marks. */
        INVERTED,
        ARTICLE,
        /** May stand within a cue, and says it: {@code a-t-elle dit}. */
        PRONOUN,
        /** What links a quotation to the verb behind it, and a verb to the clause behind it. */
        LINK,
        /** Endings of the last word of a clause that stands before its verb of saying. */
        CLAUSE,
        /** Endings of verbs of saying that stand before their subject. */
        PARTICIPLE,
        /** Words before a noun phrase, and words that end one. */
        STOP,
        /** Small words that a noun phrase may go on with, in a language whose nouns have capitals: any other ends it. */
        JOINT,
        /** Forms of verbs that tell that a clause is somebody's words. */
        SUBJUNCTIVE,
        /** Behind a subject, and no part of what is said: {@code X ise}. */
        TOPIC,
        /** Verbs that what is said begins with, right behind the cue: {@code a dit avoir vu}. */
        INFINITIVE,
        /** Before somebody in whose view it is, which stands in quotation marks behind a comma: {@code Pour X, « … »}. */
        VIEW,
        /** Before a source and its verb, which what is said stands behind: {@code Wie die Polizei mitteilte}. */
        AS
    }

    /**
     * The words of a language.
     *
     * @param language primary subtag of BCP 47
     * @return null where there is no file for the language
     */
    public static @Nullable CueLexicon load(String language) {
        try (InputStream in = CueLexicon.class.getResourceAsStream("/quote/cues-" + language + ".txt")) {
            if (in == null) {
                return null;
            }
            Map<Word, Set<String>> words = new EnumMap<>(Word.class);
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    Word kind = Word.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
                    List<String> forms =
                            List.of(line.substring(colon + 1).trim().split(" +", -1));
                    words.computeIfAbsent(kind, any -> new HashSet<>()).addAll(forms);
                }
            }
            return new CueLexicon(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAny(Set<Word> kinds, String lower) {
        Set<Word> own = classes.get(lower);
        return own != null && !Collections.disjoint(own, kinds);
    }

    boolean is(Word kind, String lower) {
        Set<Word> own = classes.get(lower);
        return own != null && own.contains(kind);
    }

    /** Whether a word is a verb that may stand between a subject and what it says. */
    boolean isVerb(String lower) {
        return isAny(VERBS, lower);
    }

    /** Whether a word is a verb that the subject of another one may go on with. */
    boolean isCarrying(String lower) {
        return isAny(CARRYING, lower) || phrases.containsKey(lower);
    }

    /** Whether the language has any word of a class. */
    boolean has(Word kind) {
        return words.containsKey(kind);
    }

    /** Whether a word ends like one of a class. */
    boolean endsLike(Word kind, String lower) {
        return words.getOrDefault(kind, Set.of()).stream().anyMatch(lower::endsWith);
    }

    /** How many tokens from one on are a phrase of a class, its words joined by {@code |} in the file; 0 for none. */
    int length(Word kind, StoryText text, int first, int to) {
        Set<String> forms = words.get(kind);
        if (forms == null || !firstWords.contains(text.lower(first))) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int i = first; i < to && i - first < LONGEST_PHRASE; i++) {
            phrase.append(i == first ? "" : "|").append(text.lower(i));
            if (forms.contains(phrase.toString())) {
                longest = i + 1 - first;
            }
        }
        return longest;
    }

    /** The phrases before a source, word by word. */
    List<String[]> sources() {
        return sources;
    }

    /** The cues of several words that begin with a word, the longest first. */
    List<String[]> phrases(String lower) {
        return phrases.getOrDefault(lower, List.of());
    }

    private static List<String[]> split(Set<String> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.split("\\|", -1))
                .sorted(Comparator.comparingInt((String[] phrase) -> -phrase.length))
                .toList();
    }
}
