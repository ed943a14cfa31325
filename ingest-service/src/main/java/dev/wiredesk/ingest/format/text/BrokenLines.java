package dev.wiredesk.ingest.format.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the lines of a paragraph together that a teleprinter, a mail or a screen broke at its width. */
public final class BrokenLines {
    /** Lines that are all shorter than this were not broken to fit: they are verse, results, addresses. */
    private static final int NARROWEST = 45;

    /** A line this long was not broken to fit. */
    private static final int WIDEST = 120;

    /** By so much the first word of the next line may miss the width: not all systems count alike. */
    private static final int SLACK = 10;

    /** So many spaces are an indent. */
    private static final int INDENT = 2;

    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:[-*+–—>]|#+|\\(?\\d{1,3}[.)]|\\(?\\p{L}\\))[ \t].*|[•‣▪■●].*");

    private static final Pattern COLUMNS = Pattern.compile(".*\\S(?: {3,}|\t| \\| )\\S.*|.*\\d {2,}\\S.*");
    private static final Pattern CLAUSE_END = Pattern.compile(".*[.!?:;,][\"”“’'»)]*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:][\"”“’'»)]*");
    private static final Pattern PART_OF_A_WORD = Pattern.compile(".*\\p{L}-");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** As in "cross- and inland ferries". */
    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "or", "to", "und", "oder", "bzw", "bis", "et", "ou", "y", "e", "o", "og", "och", "en", "of");

    private final int width;

    /** The words of the text, where one of them may be broken. */
    private final Set<String> words;

    private BrokenLines(int width, Set<String> words) {
        this.width = width;
        this.words = words;
    }

    /**
     * The text with a blank line before each line that is indented more than the other lines of its paragraph, and
     * without indents but those of lists and tables.
     */
    public static String separatedAtIndents(String text) {
        return Arrays.stream(text.split("\n{2,}"))
                .map(BrokenLines::separatedParagraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static String separatedParagraph(String paragraph) {
        List<String> lines = paragraph.stripIndent().lines().toList();
        int margin = lines.stream().skip(1).mapToInt(BrokenLines::indent).min().orElse(0);
        StringBuilder separated = new StringBuilder(paragraph.length() + 16);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean indented = indent(line) >= margin + INDENT && !isFixed(line.strip());
            boolean begins = indented && (i == 0 || !isFixed(lines.get(i - 1).strip()));
            separated.append(i == 0 ? "" : begins ? "\n\n" : "\n").append(begins ? line.strip() : line);
        }
        return separated.toString();
    }

    /**
     * The text, paragraphs separated by blank lines, with a space for each line break that has no reason but the width
     * of the lines. Lines of lists and tables stay, and those that the next word would have found its place in.
     */
    public static String joined(String text) {
        List<String> paragraphs = List.of(text.split("\n{2,}"));
        int width = width(paragraphs);
        if (width < NARROWEST) {
            return text;
        }
        Set<String> words = text.contains("-\n")
                ? NO_LETTERS.splitAsStream(text).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        BrokenLines lines = new BrokenLines(width, words);
        return paragraphs.stream().map(lines::paragraph).collect(Collectors.joining("\n\n"));
    }

    /**
     * The text with those of its paragraphs on one line whose lines are all full but the last: where markup breaks lines,
     * most have their reason.
     */
    public static String joinedBlocks(String text) {
        return Arrays.stream(text.split("\n{2,}"))
                .map(paragraph -> isBlock(paragraph.split("\n")) ? paragraph.replace('\n', ' ') : paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isBlock(String[] lines) {
        if (lines.length < 2) {
            return false;
        }
        int last = lines.length - 1;
        int width =
                Arrays.stream(lines).limit(last).mapToInt(String::length).max().orElse(0);
        BrokenLines block = new BrokenLines(width, Set.of());
        boolean full = last > 1 || Character.isLowerCase(lines[last].codePointAt(0));
        int ends = 0;
        for (int i = 0; i < last; i++) {
            full &= !isFixed(lines[i]) && block.isFull(lines[i], lines[i + 1]);
            ends += SENTENCE_END.matcher(lines[i]).matches() ? 1 : 0;
        }
        return full && 2 * ends <= last && width >= NARROWEST && width <= WIDEST && !isFixed(lines[last]);
    }

    /** How wide the lines are that others follow in a paragraph; 0 where most end as sentences do or are paragraphs. */
    private static int width(List<String> paragraphs) {
        List<Integer> widths = new ArrayList<>();
        int ends = 0;
        long whole = 0;
        long all = 0;
        for (String paragraph : paragraphs) {
            String[] lines = paragraph.split("\n");
            all += paragraph.length();
            whole += Arrays.stream(lines)
                    .mapToInt(String::length)
                    .filter(length -> length > WIDEST)
                    .sum();
            for (int i = 0; i + 1 < lines.length; i++) {
                if (lines[i].length() <= WIDEST && !isColumns(lines[i].strip())) {
                    widths.add(lines[i].length());
                    ends += SENTENCE_END.matcher(lines[i]).matches() ? 1 : 0;
                }
            }
        }
        if (ends * 2 > widths.size() || whole * 2 > all || widths.isEmpty()) {
            return 0;
        }
        widths.sort(null);
        return widths.get(widths.size() * 9 / 10);
    }

    private String paragraph(String paragraph) {
        String[] lines = paragraph.split("\n");
        if (isVerse(lines)) {
            return paragraph;
        }
        boolean list = LIST_ITEM.matcher(lines[0].strip()).matches();
        StringBuilder joined = new StringBuilder(paragraph.length()).append(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String before = lines[i - 1];
            String line = lines[i].strip();
            if (goesOn(before, line, list)) {
                join(joined, before, line);
            } else {
                joined.append('\n').append(lines[i]);
                list |= LIST_ITEM.matcher(line).matches();
            }
        }
        return joined.toString();
    }

    /** Whether all lines begin as sentences or names do, and not all of them are full: verse, names, results. */
    private boolean isVerse(String[] lines) {
        boolean full = true;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()
                    || Character.isLowerCase(line.codePointAt(0))
                    || !Character.isLetter(line.codePointAt(0))) {
                return false;
            }
            full &= i == 0 || isFull(lines[i - 1], line);
        }
        return !full;
    }

    /** @param list whether there was an item of a list before; if not, a dash or a number may begin a line by chance */
    private boolean goesOn(String before, String line, boolean list) {
        if (before.length() > WIDEST || isColumns(before.strip()) || isColumns(line)) {
            return false;
        }
        boolean full = isFull(before, line);
        if (LIST_ITEM.matcher(line).matches()) {
            return full && !list && !CLAUSE_END.matcher(before).matches();
        }
        return full || (before.length() >= NARROWEST && Character.isLowerCase(line.charAt(0)));
    }

    /** A hyphen at the end of a line is one of the word, unless the text has the word without it. */
    private void join(StringBuilder joined, String before, String line) {
        if (!PART_OF_A_WORD.matcher(before).matches() || !Character.isLetter(line.charAt(0))) {
            joined.append(' ').append(line);
            return;
        }
        String first = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
        String second = NO_LETTERS.split(line, 2)[0];
        if (words.contains(first + second)) {
            joined.setLength(joined.length() - 1);
        } else if (CONJUNCTIONS.contains(second)) {
            joined.append(' ');
        }
        joined.append(line);
    }

    private boolean isFull(String line, String next) {
        return line.length() + 1 + firstWord(next) >= width - SLACK;
    }

    private static int firstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line.length() : space;
    }

    private static boolean isFixed(String line) {
        return LIST_ITEM.matcher(line).matches() || isColumns(line);
    }

    private static boolean isColumns(String line) {
        return COLUMNS.matcher(line).matches();
    }

    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? INDENT : 1;
        }
        return indent;
    }
}
