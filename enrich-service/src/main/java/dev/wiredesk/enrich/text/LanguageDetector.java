package dev.wiredesk.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by its script, its commonest words and letters that only one language has. */
public final class LanguageDetector {

    private static final String DATA = "/language/stop-words.txt";
    private static final int WORDS_TO_READ = 600;
    private static final int LETTERS_TO_READ = 40;
    private static final int WORDS_TO_BE_SURE = 3;

    private static final Map<UnicodeScript, String> SCRIPTS_OF_ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.KHMER, "km"));

    private final List<Profile> profiles;

    private LanguageDetector(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /**
     * What tells a language.
     *
     * @param letters that only this language has
     * @param shared letters that its neighbours have, too; they count beside one of its own, if there is any
     */
    private record Profile(String tag, UnicodeScript script, Set<String> words, String letters, String shared) {}

    public static LanguageDetector load() {
        try (InputStream in = Objects.requireNonNull(LanguageDetector.class.getResourceAsStream(DATA), DATA);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new LanguageDetector(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LanguageDetector::profile)
                    .collect(Collectors.toCollection(ArrayList::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(String line) {
        int colon = line.indexOf(':');
        String[] columns = line.substring(colon + 1).split("\\|", -1);
        Set<String> words = Set.of(columns[0].trim().split(" ", -1));
        UnicodeScript script = UnicodeScript.of(words.iterator().next().codePointAt(0));
        return new Profile(
                line.substring(0, colon),
                script,
                words,
                columns[1].trim(),
                columns.length > 2 ? columns[2].trim() : "");
    }

    /**
     * The language that most of a text is written in.
     *
     * @return BCP 47 tag; null where the text is too short or of no language that is known here
     */
    public @Nullable String detect(StoryText text) {
        int limit = Math.min(text.tokens(), WORDS_TO_READ);
        UnicodeScript script = mainScript(text, limit);
        if (script == null) {
            return null;
        }
        String only = SCRIPTS_OF_ONE_LANGUAGE.get(script);
        return only != null ? only : byWords(text, limit, script);
    }

    private static @Nullable UnicodeScript mainScript(StoryText text, int limit) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < limit; i++) {
            if (text.isWord(i)) {
                int[] sampled = text.word(i).codePoints().limit(LETTERS_TO_READ).toArray();
                for (int cp : sampled) {
                    letters.merge(UnicodeScript.of(cp), 1, Integer::sum);
                }
                all += sampled.length;
            }
        }
        if (letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0)
                > all / 10) {
            return UnicodeScript.HIRAGANA;
        }
        UnicodeScript main = null;
        for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
            if (entry.getValue() * 2 > all) {
                main = entry.getKey();
            }
        }
        return main;
    }

    private @Nullable String byWords(StoryText text, int limit, UnicodeScript script) {
        if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA) {
            return script == UnicodeScript.HAN ? "zh" : "ja";
        }
        String best = null;
        int bestScore = 0;
        int second = 0;
        for (Profile profile : profiles) {
            if (profile.script() != script) {
                continue;
            }
            int score = score(text, limit, profile);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = profile.tag();
            } else if (score > second) {
                second = score;
            }
        }
        return bestScore >= WORDS_TO_BE_SURE && bestScore > second ? best : null;
    }

    /** A word counts once, a letter that tells the language as much as a word and a half. */
    private static int score(StoryText text, int limit, Profile profile) {
        int score = 0;
        int own = 0;
        int shared = 0;
        for (int i = 0; i < limit; i++) {
            if (!text.isWord(i)) {
                continue;
            }
            String word = text.lower(i);
            score += profile.words().contains(word) ? 1 : 0;
            if (hasAny(word, profile.letters())) {
                own++;
            } else if (hasAny(word, profile.shared())) {
                shared++;
            }
        }
        int special = own > 0 || profile.letters().isEmpty() ? own + shared : 0;
        return score + special * 3 / 2;
    }

    private static boolean hasAny(String word, String letters) {
        for (int c = 0; c < letters.length(); c++) {
            if (word.indexOf(letters.charAt(c)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
