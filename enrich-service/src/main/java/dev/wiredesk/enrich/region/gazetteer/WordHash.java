package dev.wiredesk.enrich.region.gazetteer;

/**
 * Turns words into 64-bit numbers that are the same for all spellings that count as one: case, diacritics, full stops and
 * apostrophes do not matter, {@code St.} is {@code Saint}, Cyrillic words lose their case endings and Arabic ones their
 * article. The chance that any two of a million names share a number is below one in ten million.
 *
 * <p>Not thread-safe: holds the word it works on. Words longer than {@value #LONGEST} letters count up to there.
 */
public final class WordHash {
    /** What a word hashes to that has no letter in it. */
    public static final long NOTHING = 0;

    private static final int LONGEST = 60;
    private static final char BREVE = '\u0306';
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private static final long ST = plain("st");
    private static final long STE = plain("ste");
    private static final long MT = plain("mt");
    private static final long FT = plain("ft");
    private static final long SAINT = plain("saint");
    private static final long SAINTE = plain("sainte");
    private static final long MOUNT = plain("mount");
    private static final long FORT = plain("fort");

    private final char[] buffer = new char[LONGEST + 2];
    private int length;

    /** The number of the word between two offsets of a text; {@link #NOTHING} where no letter or digit is there. */
    public long of(CharSequence text, int start, int end) {
        length = 0;
        for (int i = start; i < end && length < LONGEST; i++) {
            char folded = Letters.fold(text.charAt(i));
            if (text.charAt(i) == BREVE && length > 0 && buffer[length - 1] == 'и') {
                // A й in two letters.
                buffer[length - 1] = 'й';
            }
            if (folded >= Letters.FIRST_PAIR) {
                String pair = Letters.pair(folded);
                buffer[length++] = pair.charAt(0);
                buffer[length++] = pair.charAt(1);
            } else if (folded != Letters.DROPPED && folded != ' ') {
                buffer[length++] = folded;
            }
        }
        if (length == 0) {
            return NOTHING;
        }
        int from = 0;
        if (buffer[0] >= '\u0400' && buffer[0] <= '\u04FF') {
            dropCyrillicEnding();
        } else if (buffer[0] >= '\u0600' && buffer[0] <= '\u06FF') {
            from = arabicStem();
        }
        return expand(hash(buffer, from, length));
    }

    /** The number of a name whose first words have the number {@code before} and whose next word has {@code word}. */
    public static long join(long before, long word) {
        return before == NOTHING ? word : mix(before * PRIME + word);
    }

    private void dropCyrillicEnding() {
        int end = length;
        boolean country = endsAsInNigeria();
        if (end > 6 && isAdjectiveEnding(end)) {
            end -= 3;
        }
        while (end > 3 && isCyrillicVowel(buffer[end - 1])) {
            end--;
        }
        if (end > 5 && "мх".indexOf(buffer[end - 1]) >= 0 && "оеая".indexOf(buffer[end - 2]) >= 0) {
            end -= 2;
        }
        if (country) {
            buffer[end++] = 'и';
        }
        length = end;
    }

    /** {@code -ия, -ии, -ию, -ией}: without a letter of it Нигерия would be Нигер. */
    private boolean endsAsInNigeria() {
        int end = length;
        if (end > 6 && "еє".indexOf(buffer[end - 2]) >= 0 && isI(buffer[end - 3])) {
            return buffer[end - 1] == 'й' || buffer[end - 1] == 'ю';
        }
        return end > 5 && isI(buffer[end - 2]) && ("яю".indexOf(buffer[end - 1]) >= 0 || isI(buffer[end - 1]));
    }

    private static boolean isI(char c) {
        return c == 'и' || c == 'і';
    }

    /** {@code -ого, -его, -ому, -ему}: Нагорного Карабаха. */
    private boolean isAdjectiveEnding(int end) {
        boolean vowel = buffer[end - 3] == 'о' || buffer[end - 3] == 'е';
        boolean genitive = buffer[end - 2] == 'г' && buffer[end - 1] == 'о';
        boolean dative = buffer[end - 2] == 'м' && buffer[end - 1] == 'у';
        return vowel && (genitive || dative);
    }

    private static boolean isCyrillicVowel(char c) {
        return "аеийоуыэюяьіє".indexOf(c) >= 0;
    }

    private int arabicStem() {
        int from = "وبفك".indexOf(buffer[0]) >= 0 && length > 5 && isArticle(1) ? 1 : 0;
        if (isArticle(from) && length - from > 4) {
            return from + 2;
        }
        return buffer[0] == 'ل' && buffer[1] == 'ل' && length > 4 ? 2 : 0;
    }

    private boolean isArticle(int at) {
        return buffer[at] == 'ا' && buffer[at + 1] == 'ل';
    }

    private static long expand(long hash) {
        if (hash == ST) {
            return SAINT;
        } else if (hash == STE) {
            return SAINTE;
        } else if (hash == MT) {
            return MOUNT;
        } else if (hash == FT) {
            return FORT;
        }
        return hash;
    }

    private static long plain(String word) {
        return hash(word.toCharArray(), 0, word.length());
    }

    private static long hash(char[] letters, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        long mixed = mix(hash);
        return mixed == NOTHING ? 1 : mixed;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 29)) * PRIME;
        return mixed ^ (mixed >>> 32);
    }
}
