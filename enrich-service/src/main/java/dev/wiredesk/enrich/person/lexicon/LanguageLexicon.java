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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the words around people in one language other than English: titles with the kinds they make, words of address,
 * given names, and how names are inflected. Immutable and thread-safe.
 */
public final class LanguageLexicon {

    /** The languages that have a lexicon, as primary subtags of BCP 47. */
    public static final List<String> LANGUAGES = List.of("ru", "uk", "tr", "az", "de", "fr", "es", "ar");

    private static final int SHORTEST_STEM = 3;
    private static final String CYRILLIC_VOWELS = "аеёиоуыэюяьйіїє";

    private final Map<Word, Set<String>> words = new EnumMap<>(Word.class);
    private final Map<String, List<Title>> titles = new HashMap<>();
    private final Map<String, String> givenNames = new HashMap<>();
    private final Map<String, PersonKind> pending = new HashMap<>();
    private final Set<String> speech = new HashSet<>();
    private List<String> endings = List.of();
    private List<String> prefixes = List.of();

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
        TITLE_LAST,
        GIVEN_M,
        GIVEN_F
    }

    /**
     * A title that was found in a text.
     *
     * @param end the token after its last
     * @param exact false: in another form than that of the list, which mostly is another case
     */
    public record FoundTitle(int first, int end, PersonKind kind, boolean exact) {}

    private record Title(String[] words, PersonKind kind) {}

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
        lexicon.endings = lexicon.longestFirst(Word.ENDING);
        lexicon.prefixes = lexicon.longestFirst(Word.PREFIX);
        lexicon.pending.forEach(lexicon::addTitle);
        lexicon.pending.clear();
        lexicon.words(Word.GIVEN_M).forEach(name -> lexicon.givenNames.putIfAbsent(lexicon.stem(name), name));
        lexicon.words(Word.GIVEN_F).forEach(name -> lexicon.givenNames.putIfAbsent(lexicon.stem(name), name));
        lexicon.titles.values().forEach(of -> of.sort(Comparator.comparingInt(title -> -title.words().length)));
        return lexicon;
    }

    private List<String> longestFirst(Word kind) {
        return words(kind).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
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
        Set<String> known = words.computeIfAbsent(Word.valueOf(upper), any -> new HashSet<>());
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
        String[] parts =
                fold(title.toLowerCase(Locale.ROOT)).replace("-", " - ").split(" +", -1);
        titles.computeIfAbsent(prefix(bare(parts[0])), any -> new ArrayList<>()).add(new Title(parts, kind));
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
                || (!endings.isEmpty() && givenNames.containsKey(stem(lower)));
    }

    /** The first case of a given name that stands in another one; null for a word that is none in another case. */
    public @Nullable String givenNameOf(String lower) {
        String folded = fold(lower);
        boolean listed =
                words(Word.GIVEN_M).contains(folded) || words(Word.GIVEN_F).contains(folded);
        return listed ? null : givenNames.get(stem(lower));
    }

    /** Whether a surname carries an ending that is no surname's: {@code Əliyevin}, {@code Hüseynlinin}. */
    public boolean isInflected(String word) {
        String first = firstCase(word, Sex.UNKNOWN);
        boolean surname = endsLike(Word.SURNAME, first.toLowerCase(Locale.ROOT));
        return first.length() < word.length() && (surname || word.length() - first.length() > 2);
    }

    /** A surname in the first case, by the endings that the lexicon lists for a sex; the word itself where none fits. */
    public String firstCase(String word, Sex sex) {
        String lower = word.toLowerCase(Locale.ROOT);
        String best = word;
        int longest = 0;
        for (String rule : words(sex == Sex.FEMALE ? Word.FIRST_CASE_F : Word.FIRST_CASE_M)) {
            int arrow = rule.indexOf('>');
            if (arrow > longest && lower.endsWith(rule.substring(0, arrow)) && word.length() - arrow >= SHORTEST_STEM) {
                longest = arrow;
                best = word.substring(0, word.length() - arrow) + rule.substring(arrow + 1);
            }
        }
        return best;
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
        String stem = bare(fold(lower));
        String before;
        do {
            before = stem;
            stem = withoutVowels(withoutEnding(before));
        } while (stem.length() < before.length());
        return stem;
    }

    private String withoutEnding(String word) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Cyrillic names change the vowels that they end in. */
    private static String withoutVowels(String word) {
        int end = word.length();
        while (end > SHORTEST_STEM && CYRILLIC_VOWELS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** Without the article or what else is written before a word. */
    private String bare(String word) {
        for (String prefix : prefixes) {
            if (word.length() - prefix.length() >= SHORTEST_STEM && word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    /** The longest title that begins at a token; null where none does. */
    public @Nullable FoundTitle titleAt(StoryText text, int first, int to) {
        if (!text.isWord(first)) {
            return null;
        }
        String lower = fold(text.lower(first));
        for (Title title : titles.getOrDefault(prefix(bare(lower)), List.of())) {
            FoundTitle found = match(text, first, to, title);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable FoundTitle match(StoryText text, int first, int to, Title title) {
        int end = first + title.words().length;
        if (end > to) {
            return null;
        }
        boolean exact = true;
        for (int i = first; i < end; i++) {
            String is = fold(text.lower(i));
            String wanted = title.words()[i - first];
            if (!is.equals(wanted)) {
                exact &= !prefixes.isEmpty();
                boolean inflected = !endings.isEmpty() || !prefixes.isEmpty();
                String stem = inflected && text.isWord(i) ? stem(is) : "";
                if (stem.length() <= (prefixes.isEmpty() ? SHORTEST_STEM : 1) || !stem.equals(stem(wanted))) {
                    return null;
                }
            }
        }
        return new FoundTitle(first, end, title.kind(), exact);
    }

    private static String prefix(String lower) {
        return lower.length() <= SHORTEST_STEM ? lower : lower.substring(0, SHORTEST_STEM);
    }

    /** Turkish has two letters i, of which lower case of no language makes three. */
    private static String fold(String lower) {
        return lower.indexOf('\u0307') < 0 && lower.indexOf('ı') < 0
                ? lower
                : lower.replace("\u0307", "").replace('ı', 'i');
    }
}
