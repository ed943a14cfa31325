package dev.wiredesk.enrich.person.lexicon;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.text.StoryText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the words around people in one language other than English: titles with the kinds they make, words of address,
 * given names, and how names are inflected. Immutable and thread-safe.
 */
public final class LanguageLexicon {

    /** The languages that have a lexicon, as primary subtags of BCP 47. */
    public static final List<String> LANGUAGES = List.of("ru", "uk", "tr", "az", "de", "fr", "es", "ar");

    private final Map<Word, Set<String>> words = new EnumMap<>(Word.class);
    private final Map<String, List<Title>> titles = new HashMap<>();
    /** Given names of men and of women by their stem: the first that is listed. */
    private final Map<String, String> givenNames = new HashMap<>();

    private final Map<String, String> womensNames = new HashMap<>();

    /** Forms of given names that change within. */
    private final Map<String, String> givenForms = new HashMap<>();

    private final Map<String, PersonKind> pending = new HashMap<>();
    private final Set<String> speech = new HashSet<>();
    private Inflection inflection = new Inflection(List.of(), List.of());

    private LanguageLexicon() {}

    /** Classes of words, explained in the files. */
    public enum Word {
        HONORIFIC,
        BEFORE,
        OF,
        ARTICLE,
        NOT_NAME,
        FUNCTION,
        PARTICLE,
        SURNAME,
        PATRONYMIC,
        ENDING,
        PREFIX,
        FIRST_CASE_M,
        FIRST_CASE_F,
        MODIFIER,
        HE,
        SHE,
        /** Behind "he", which then is nobody: {@code il y a}. */
        IMPERSONAL,
        TITLE_LAST,
        GIVEN_M,
        GIVEN_F,
        /** Cases of a given name that endings do not tell: {@code павла>павел}. */
        GIVEN_FORM,
        /** Endings of cases that names of women have: {@code Марии} is no Марио's. */
        ENDING_F,
        /** Common nouns of land behind an adjective that is a place's: {@code Белгородской области}. */
        LAND,
        /** Endings of words that tell where. */
        LOCATIVE,
        /** Endings of places behind a name, that tell where, or whose. */
        WHERE,
        /** Last words of titles that stand for anybody of their kind: {@code the analyst}. */
        GENERIC,
        /** Titles that are written together with what they are for: {@code Bundesverteidigungsminister}. */
        COMPOUND
    }

    /**
     * A title that was found in a text.
     *
     * @param end the token after its last
     * @param exact false: in another form than that of the list, which mostly is another case
     */
    public record FoundTitle(int first, int end, PersonKind kind, boolean exact) {}

    private record Title(List<String> words, List<String> stems, PersonKind kind) {}

    /**
     * Reads {@code person/titles-xx.txt} and {@code person/given-names-xx.txt}.
     *
     * @return null for a language that has none
     */
    public static @Nullable LanguageLexicon load(String language) {
        LanguageLexicon lexicon = new LanguageLexicon();
        if (!lexicon.read("/person/titles-" + language + ".txt", lexicon::add)) {
            return null;
        }
        lexicon.read("/person/given-names-" + language + ".txt", lexicon::add);
        lexicon.read("/quote/cues-" + language + ".txt", lexicon::addSpeech);
        lexicon.inflection = new Inflection(lexicon.words(Word.ENDING), lexicon.words(Word.PREFIX));
        lexicon.pending.forEach(lexicon::addTitle);
        lexicon.pending.clear();
        lexicon.words(Word.GIVEN_M).forEach(name -> lexicon.givenNames.putIfAbsent(lexicon.stem(name), name));
        lexicon.words(Word.GIVEN_F).forEach(name -> {
            lexicon.womensNames.putIfAbsent(lexicon.stem(name), name);
            lexicon.givenNames.putIfAbsent(lexicon.stem(name), name);
        });
        lexicon.words(Word.GIVEN_FORM).forEach(form -> {
            int arrow = form.indexOf('>');
            lexicon.givenForms.put(form.substring(0, arrow), form.substring(arrow + 1));
        });
        lexicon.titles
                .values()
                .forEach(of -> of.sort(
                        Comparator.comparingInt((Title title) -> title.words().size())
                                .reversed()));
        return lexicon;
    }

    private boolean read(String name, BiConsumer<String, String> line) {
        try (InputStream in = LanguageLexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                return false;
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String read = reader.readLine(); read != null; read = reader.readLine()) {
                if (!read.isBlank() && !read.startsWith("#")) {
                    int colon = read.indexOf(':');
                    line.accept(
                            read.substring(0, colon), read.substring(colon + 1).trim());
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String key, String values) {
        String upper = key.toUpperCase(Locale.ROOT).replace('-', '_');
        for (PersonKind kind : PersonKind.values()) {
            if (kind.name().equals(upper)) {
                for (String title : values.split(",", -1)) {
                    pending.putIfAbsent(title.trim(), kind);
                }
                return;
            }
        }
        Set<String> known = words.computeIfAbsent(Word.valueOf(upper), any -> new LinkedHashSet<>());
        for (String word : values.split(" +", -1)) {
            known.add(upper.startsWith("FIRST_CASE") ? word : fold(word.toLowerCase(Locale.ROOT)));
        }
    }

    private void addSpeech(String key, String values) {
        if (key.equals("say")) {
            speech.addAll(List.of(values.split(" +", -1)));
        }
    }

    private void addTitle(String title, PersonKind kind) {
        List<String> parts = List.of(fold(title.toLowerCase(Locale.ROOT))
                .replace("-", " - ")
                .replaceAll("(?<=\\b[ld]')(?=.)", " ")
                .split(" +", -1));
        List<String> stems = parts.stream().map(inflection::stem).toList();
        titles.computeIfAbsent(prefix(parts.getFirst()), any -> new ArrayList<>())
                .add(new Title(parts, stems, kind));
    }

    private Set<String> words(Word kind) {
        return words.getOrDefault(kind, Set.of());
    }

    public boolean is(Word kind, String lower) {
        return words(kind).contains(fold(lower));
    }

    /** Whether a word ends like one of a class. */
    public boolean endsLike(Word kind, String lower) {
        return words(kind).stream().anyMatch(ending -> lower.length() > ending.length() + 1 && lower.endsWith(ending));
    }

    /** How many letters a word has without each ending of a class that it has. */
    public IntStream withoutEnding(Word kind, String lower) {
        return words(kind).stream().filter(lower::endsWith).mapToInt(ending -> lower.length() - ending.length());
    }

    /** Whether titles stand behind what they are of, as in Turkish. */
    public boolean titlesComeLast() {
        return words.containsKey(Word.TITLE_LAST);
    }

    /** Whether a word is a verb of saying. */
    public boolean isSpeech(String lower) {
        return speech.contains(lower);
    }

    public boolean isGivenName(String lower) {
        String folded = fold(lower);
        return words(Word.GIVEN_M).contains(folded)
                || words(Word.GIVEN_F).contains(folded)
                || givenForms.containsKey(folded)
                || (inflection.hasEndings() && !titlesComeLast() && givenNames.containsKey(stem(lower)));
    }

    /** The first case of a given name that stands in another one; null for a word that is none in another case. */
    public @Nullable String givenNameOf(String lower) {
        String folded = fold(lower);
        boolean listed =
                words(Word.GIVEN_M).contains(folded) || words(Word.GIVEN_F).contains(folded);
        if (listed) {
            return null;
        }
        String form = givenForms.get(folded);
        String womans = endsLike(Word.ENDING_F, folded) ? womensNames.get(stem(lower)) : null;
        return form != null ? form : womans != null ? womans : givenNames.get(stem(lower));
    }

    /** Whether a surname carries an ending that is no surname's: {@code Əliyevin}, {@code Hüseynlinin}. */
    public boolean isInflected(String word) {
        String first = firstCase(word, Sex.UNKNOWN);
        boolean surname = endsLike(Word.SURNAME, first.toLowerCase(Locale.ROOT));
        return first.length() < word.length() && (surname || word.length() - first.length() > 2);
    }

    /** A surname in the first case, by the endings that the lexicon lists for a sex; the word itself where none fits. */
    public String firstCase(String word, Sex sex) {
        return Inflection.firstCase(word, words(sex == Sex.FEMALE ? Word.FIRST_CASE_F : Word.FIRST_CASE_M));
    }

    public Sex sexOfGivenName(String lower) {
        String folded = fold(lower);
        String first = givenNameOf(folded);
        boolean male = words(Word.GIVEN_M).contains(first == null ? folded : first);
        boolean female = words(Word.GIVEN_F).contains(first == null ? folded : first);
        return male == female ? Sex.UNKNOWN : male ? Sex.MALE : Sex.FEMALE;
    }

    /** A word of a name without its ending of case, the same for all of its cases. */
    public String stem(String lower) {
        return inflection.stem(fold(lower));
    }

    /** The longest title that begins at a token; null where none does. */
    public @Nullable FoundTitle titleAt(StoryText text, int first, int to) {
        if (!text.isWord(first)) {
            return null;
        }
        String lower = fold(text.lower(first));
        for (Title title : titles.getOrDefault(prefix(lower), List.of())) {
            FoundTitle found = match(text, first, to, title);
            if (found != null) {
                return found;
            }
        }
        return first < to ? compound(lower, first) : null;
    }

    private @Nullable FoundTitle compound(String lower, int token) {
        for (String ending : words(Word.COMPOUND)) {
            boolean fits = lower.length() > ending.length() + 2 && lower.endsWith(ending);
            for (Title title : fits ? titles.getOrDefault(prefix(ending), List.<Title>of()) : List.<Title>of()) {
                if (title.words().equals(List.of(ending))) {
                    return new FoundTitle(token, token + 1, title.kind(), true);
                }
            }
        }
        return null;
    }

    private @Nullable FoundTitle match(StoryText text, int first, int to, Title title) {
        int end = first + title.words().size();
        if (end > to) {
            return null;
        }
        boolean exact = true;
        for (int i = first; i < end; i++) {
            String is = fold(text.lower(i));
            if (!is.equals(title.words().get(i - first))) {
                exact &= inflection.hasPrefixes();
                if (!text.isWord(i) || !isForm(is, title.stems().get(i - first))) {
                    return null;
                }
            }
        }
        return new FoundTitle(first, end, title.kind(), exact);
    }

    /** Whether a word is a form of one with a stem; short stems have too many. */
    private boolean isForm(String folded, String stem) {
        boolean inflected = inflection.hasEndings() && stem.length() > Inflection.SHORTEST_STEM;
        return (inflected || inflection.hasPrefixes())
                && inflection.stem(folded).equals(stem);
    }

    /** Titles are found by their first letters, which no ending changes. */
    private String prefix(String word) {
        String bare = inflection.bare(word);
        return bare.length() <= Inflection.SHORTEST_STEM ? bare : bare.substring(0, Inflection.SHORTEST_STEM);
    }

    private static String fold(String lower) {
        return Inflection.fold(lower);
    }
}
