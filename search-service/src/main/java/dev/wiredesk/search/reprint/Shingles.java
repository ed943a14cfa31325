package dev.wiredesk.search.reprint;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The runs of three words of a text, as hashes. Case, diacritics and punctuation play no part, so that what an agency's
 * system did to the characters does not make another text of it.
 */
final class Shingles {

    /** Words in a run. NEWS-COPY's figure for true reprints, on which {@link Signature} relies, is for three. */
    private static final int WORDS = 3;

    /** Below these characters the tables need not be asked: the first combining mark, and the first letter of Thai. */
    private static final int FIRST_MARK = 0x300;

    private static final int FIRST_ALONE = 0xE01;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] words = new long[256];
    private int count;

    private Shingles() {}

    /** The different runs, in the order of their numbers, which means nothing. */
    static int[] of(@Nullable String headline, @Nullable String body) {
        Shingles shingles = new Shingles();
        shingles.read(headline);
        shingles.read(body);
        return shingles.runs();
    }

    private void read(@Nullable String text) {
        if (text == null) {
            return;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        long word = 0;
        int character;
        for (int i = 0; i < plain.length(); i += Character.charCount(character)) {
            character = plain.codePointAt(i);
            if (isMark(character)) {
                continue;
            }
            boolean letter = Character.isLetterOrDigit(character);
            if (word != 0 && (!letter || standsAlone(character))) {
                add(word);
                word = 0;
            }
            if (letter) {
                word = mix(word + character);
                if (standsAlone(character)) {
                    add(word);
                    word = 0;
                }
            }
        }
        if (word != 0) {
            add(word);
        }
    }

    private static boolean isMark(int character) {
        return character >= FIRST_MARK && Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** In scripts that put no spaces between words each character counts as one. */
    private static boolean standsAlone(int character) {
        return character >= FIRST_ALONE
                && switch (Character.UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private void add(long word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word;
    }

    private int[] runs() {
        int[] runs = new int[Math.max(0, count - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int word = i; word < i + WORDS; word++) {
                run = mix(run + words[word]);
            }
            runs[i] = (int) run;
        }
        Arrays.sort(runs);
        int different = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[different++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, different);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), after a step that tells zero from nothing. */
    static long mix(long value) {
        long mixed = value + MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
