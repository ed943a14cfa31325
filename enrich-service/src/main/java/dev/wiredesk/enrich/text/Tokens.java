package dev.wiredesk.enrich.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens, in one pass and for any input. */
final class Tokens {

    /** A word beyond this is no word of any language; it is kept as {@link TokenKind#OTHER}. */
    private static final int LONGEST_WORD = 120;

    /** What is told apart by letters, so that no initial stands behind it: {@code won Serie A.} */
    private static final Set<String> LETTERED =
            Set.of("serie", "group", "hepatitis", "influenza", "vitamin", "plan", "annex", "exhibit", "pool");

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final Set<String> DOMAINS =
            Set.of("az", "com", "org", "net", "ru", "ua", "uk", "de", "fr", "es", "tr", "eu", "io", "tv", "info", "ge");

    private final String text;
    private final Apostrophes apostrophes;
    int[] starts;
    int[] ends;
    TokenKind[] kinds;
    String[] words;
    String[] lowers;
    int size;

    Tokens(String text, Apostrophes apostrophes) {
        this.text = text;
        this.apostrophes = apostrophes;
        int guess = text.length() / 5 + 8;
        starts = new int[guess];
        ends = new int[guess];
        kinds = new TokenKind[guess];
        words = new String[guess];
        lowers = new String[guess];
        cut();
    }

    private void cut() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            int cp = text.codePointAt(at);
            int next = at + Character.charCount(cp);
            if (isBlank(cp)) {
                at = next;
            } else if (Character.isLetter(cp)) {
                at = isAddress(at) ? address(at) : word(at, next);
            } else if (Character.isDigit(cp)) {
                at = number(at, next);
            } else if (isQuoteMark(cp)) {
                at = quoteMark(at, cp, next);
            } else if (cp == '.' || cp == '-') {
                at = run(at, next, cp);
            } else {
                add(at, next, TokenKind.PUNCTUATION);
                at = next;
            }
        }
    }

    private int word(int start, int after) {
        int at = after;
        int dots = 0;
        while (at < text.length()) {
            int cp = text.codePointAt(at);
            int next = at + Character.charCount(cp);
            if (isWordPart(cp)) {
                at = next;
            } else if (isApostrophe(cp) && isElided(start, at, next)) {
                add(start, next, TokenKind.WORD);
                return next;
            } else if (isApostrophe(cp) && isEnding(start, next)) {
                break;
            } else if (isApostrophe(cp) && isLetterAt(next) && !isClitic(next)) {
                at = next;
            } else if (cp == '&' && at - start <= 2 && isLetterAt(next)) {
                at = next;
            } else if (cp == '.' && isDottedLetter(start, at, next)) {
                dots++;
                at = next;
            } else if (cp == '.' && isDomainEnd(next)) {
                at = next;
            } else {
                break;
            }
        }
        if (at - start > LONGEST_WORD) {
            add(start, at, TokenKind.OTHER);
            return at;
        }
        if (at < text.length() && text.charAt(at) == '.' && !isDotAt(at + 1) && takesFullStop(start, at, dots)) {
            at++;
        }
        add(start, at, TokenKind.WORD);
        return at < text.length() ? clitic(at) : at;
    }

    private int clitic(int at) {
        if (isApostrophe(text.charAt(at)) && (isClitic(at + 1) || isEnding(starts[size - 1], at + 1))) {
            int end = at + 1;
            while (isLetterAt(end)) {
                end++;
            }
            add(at, end, TokenKind.WORD);
            return end;
        }
        return at;
    }

    /** {@code l'Algérie}, but {@code Côte d'Ivoire} is one name. */
    private boolean isElided(int start, int apostrophe, int next) {
        boolean inName = size > 0
                && start > 0
                && Character.isUpperCase(words[size - 1].codePointAt(0))
                && text.charAt(start) == 'd'
                && isUpperAt(next);
        return apostrophes == Apostrophes.ELISION
                && isLetterAt(next)
                && !inName
                && !beginsName(start, next)
                && apostrophe - start <= 6
                && Apostrophes.isElided(text.substring(start, apostrophe));
    }

    /** {@code N'Djamena}, {@code M'Barek}: what loses its vowel as n' or m' stands before a verb. */
    private boolean beginsName(int start, int next) {
        char first = text.charAt(start);
        return (first == 'N' || first == 'M')
                && isUpperAt(next)
                && next + 1 < text.length()
                && Character.isLowerCase(text.charAt(next + 1));
    }

    /** {@code Ankara'da}: a name, an apostrophe, small letters. */
    private boolean isEnding(int start, int letters) {
        return apostrophes == Apostrophes.ENDING && isUpperAt(start) && isLetterAt(letters) && !isUpperAt(letters);
    }

    private boolean isUpperAt(int at) {
        return at < text.length() && Character.isUpperCase(text.codePointAt(at));
    }

    private boolean isClitic(int letters) {
        int end = letters;
        while (end - letters <= 2 && isLetterAt(end)) {
            end++;
        }
        return end > letters
                && !isLetterAt(end)
                && CLITICS.contains(text.substring(letters, end).toLowerCase(Locale.ROOT));
    }

    /** The full stop of {@code U.S.}: one letter on both sides. */
    private boolean isDottedLetter(int start, int dot, int next) {
        boolean singleBefore = dot - start == 1 || text.charAt(dot - 2) == '.';
        boolean phd = dot - start == 2 && text.startsWith("Ph", start);
        return (singleBefore || phd) && isLetterAt(next) && !isLetterAt(next + 1);
    }

    private boolean isDomainEnd(int tail) {
        int end = tail;
        while (end - tail <= 4 && isLetterAt(end)) {
            end++;
        }
        return end > tail
                && !isLetterAt(end)
                && DOMAINS.contains(text.substring(tail, end).toLowerCase(Locale.ROOT));
    }

    private boolean takesFullStop(int start, int end, int dots) {
        if (dots > 0) {
            return true;
        }
        if (end - start == 1) {
            boolean numbered = size > 0 && LETTERED.contains(lowers[size - 1]);
            return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I' && !numbered;
        }
        if (end - start > 8) {
            return false;
        }
        String word = text.substring(start, end);
        return Abbreviations.isAbbreviation(word, word.toLowerCase(Locale.ROOT));
    }

    private int number(int start, int after) {
        int at = after;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean joins = c == '.' || c == ',' || c == ':';
            if (Character.isLetterOrDigit(c) || (joins && isDigitAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        add(start, at, at - start > LONGEST_WORD ? TokenKind.OTHER : TokenKind.NUMBER);
        return at;
    }

    private boolean isAddress(int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private int address(int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end)) && !isQuoteMark(text.charAt(end))) {
            end++;
        }
        while (end > start + 1 && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        add(start, end, TokenKind.OTHER);
        return end;
    }

    private int quoteMark(int start, int cp, int next) {
        boolean pair = (cp == '`' || cp == '\'') && next < text.length() && text.charAt(next) == cp;
        int end = pair ? next + 1 : next;
        add(start, end, TokenKind.QUOTE_MARK);
        return end;
    }

    private int run(int start, int after, int sign) {
        int at = after;
        while (at < text.length() && text.charAt(at) == sign) {
            at++;
        }
        add(start, at, TokenKind.PUNCTUATION);
        return at;
    }

    private void add(int start, int end, TokenKind kind) {
        if (size == starts.length) {
            int grown = size * 2;
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            kinds = Arrays.copyOf(kinds, grown);
            words = Arrays.copyOf(words, grown);
            lowers = Arrays.copyOf(lowers, grown);
        }
        String word = text.substring(start, end);
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        words[size] = word;
        lowers[size] = kind == TokenKind.WORD ? lower(word) : word;
        size++;
    }

    private static String lower(String word) {
        if (word.equals("WHO")) {
            // The World Health Organization is no relative pronoun.
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('’') < 0 && lower.indexOf('ʼ') < 0
                ? lower
                : lower.replace('’', '\'').replace('ʼ', '\'');
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private boolean isDigitAt(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isDotAt(int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isWordPart(int cp) {
        return Character.isLetterOrDigit(cp)
                || Character.getType(cp) == Character.NON_SPACING_MARK
                || Character.getType(cp) == Character.COMBINING_SPACING_MARK
                || cp == '\u00AD'
                || cp == '\u200C';
    }

    private static boolean isApostrophe(int cp) {
        return cp == '\'' || cp == '’' || cp == 'ʼ';
    }

    static boolean isBlank(int cp) {
        return Character.isWhitespace(cp)
                || Character.isSpaceChar(cp)
                || Character.isISOControl(cp)
                || Character.getType(cp) == Character.FORMAT;
    }

    static boolean isQuoteMark(int cp) {
        return switch (cp) {
            case '"', '\'', '`', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '‛', '「', '」' -> true;
            default -> false;
        };
    }
}
