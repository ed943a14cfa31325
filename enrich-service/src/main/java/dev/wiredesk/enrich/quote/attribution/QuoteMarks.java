package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretches of a text between quotation marks, marks of several languages and single ones included. */
public final class QuoteMarks {

    private static final int LONGEST_BRACKET = 12;
    private static final int NONE = -1;

    private final StoryText text;
    private final List<Quoted> found = new ArrayList<>();
    private final int[] at;

    private QuoteMarks(StoryText text, @Nullable CueLexicon lexicon) {
        this.text = text;
        this.at = new int[text.tokens()];
        Arrays.fill(at, NONE);
        for (int p = 0; p < text.paragraphs(); p++) {
            int from = text.firstToken(text.firstSentence(p));
            int to = text.endToken(text.endSentence(p) - 1);
            if (opensSingle(from, to) || !paragraph(from, to, false)) {
                paragraph(from, to, true);
            }
        }
        if (lexicon != null) {
            List<Quoted> cut = new SpeechDashes(text, lexicon).cut(found);
            found.clear();
            found.addAll(cut);
        }
        for (int q = 0; q < found.size(); q++) {
            Arrays.fill(at, found.get(q).open(), found.get(q).end(), q);
        }
    }

    /** Pairs the marks of a text, each paragraph by itself. */
    public static QuoteMarks of(StoryText text) {
        return new QuoteMarks(text, null);
    }

    /** As well for languages that open speech with a dash, or tell who speaks within the marks. */
    public static QuoteMarks of(StoryText text, CueLexicon lexicon) {
        return new QuoteMarks(text, lexicon);
    }

    /**
     * A quoted stretch.
     *
     * @param open token of the opening mark
     * @param end the token after the closing mark
     * @param closed false: it goes on to the end of its paragraph, mostly because the next one takes it up again
     */
    public record Quoted(int open, int end, boolean closed) {
        /** The first token behind the opening mark. */
        public int first() {
            return open + 1;
        }

        /** The token after the last that is said. */
        public int contentEnd() {
            return closed ? end - 1 : end;
        }
    }

    public int size() {
        return found.size();
    }

    public Quoted get(int number) {
        return found.get(number);
    }

    /** The last word that is said or the stop behind it; marks that close a quotation within are left out: {@code … bit,'"}. */
    public String lastSaid(Quoted quoted) {
        int last = quoted.contentEnd() - 1;
        while (last > quoted.first() && text.kind(last) == TokenKind.QUOTE_MARK) {
            last--;
        }
        return text.word(Math.max(quoted.open(), last));
    }

    /** The end of a clause without the marks that close it: what it says ends with a word, a number, a percentage or a quotation. */
    int withoutStops(int first, int end) {
        int last = end;
        while (last > first
                && text.kind(last - 1) == TokenKind.PUNCTUATION
                && !text.word(last - 1).equals("%")
                && !covers(last - 1)
                && !closesBracket(first, last - 1)) {
            last--;
        }
        return last;
    }

    /** {@code the Rapid Support Forces (RSF)}: part of what it closes. */
    private boolean closesBracket(int first, int token) {
        int edge = Math.max(first, token - LONGEST_BRACKET);
        for (int open = token - 1; open >= edge && text.word(token).equals(")"); open--) {
            if (text.word(open).equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** The number of the stretch that a token lies in, its marks included; -1 outside. */
    public int numberAt(int token) {
        return token < 0 || token >= at.length ? NONE : at[token];
    }

    public boolean covers(int token) {
        return numberAt(token) != NONE;
    }

    /**
     * Whether the first of a paragraph's marks is a single one that closes behind a double one: {@code 'He said, "Stop",' she
     * recalled.}
     */
    private boolean opensSingle(int from, int to) {
        int open = NONE;
        boolean nested = false;
        for (int i = from; i < to; i++) {
            if (text.kind(i) != TokenKind.QUOTE_MARK) {
                continue;
            }
            String mark = text.word(i);
            if (open == NONE) {
                if (opens(mark, i, from, false)) {
                    return false;
                }
                open = opens(mark, i, from, true) ? i : NONE;
            } else if (opens(mark, i, from, false)) {
                nested = true;
            } else if (closes(text.word(open), mark, i, to)) {
                if (nested) {
                    return true;
                }
                open = NONE;
            }
        }
        return false;
    }

    /** Pairs the marks of one paragraph; tells whether there were any. */
    private boolean paragraph(int from, int to, boolean single) {
        int open = NONE;
        String opener = "";
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (text.kind(i) != TokenKind.QUOTE_MARK) {
                continue;
            }
            String mark = text.word(i);
            if (open == NONE) {
                if (opens(mark, i, from, single)) {
                    open = i;
                    opener = mark;
                    any = true;
                }
            } else if (closes(opener, mark, i, to)) {
                if (i > open + 1) {
                    found.add(new Quoted(open, i + 1, true));
                }
                open = NONE;
            }
        }
        if (open != NONE && !single && to > open + 1) {
            found.add(new Quoted(open, to, false));
        }
        return any;
    }

    private boolean opens(String mark, int token, int from, boolean single) {
        boolean before = token == from || text.isSpaced(token) || isBracket(text.word(token - 1));
        boolean touches = token + 1 < text.tokens() && !text.isSpaced(token + 1);
        return switch (mark) {
            case "“", "„", "«", "``", "‹", "「" -> !single;
            case "\"", "''", "»", "‟" -> !single && (before || touches);
            case "”" -> !single && before && touches;
            case "‘", "‚" -> single && before;
            case "'", "`", "’" -> single && before && touches;
            default -> false;
        };
    }

    private boolean closes(String opener, String mark, int token, int to) {
        return switch (opener) {
            case "“" -> mark.equals("”") || mark.equals("\"") || (mark.equals("“") && !startsHere(token));
            case "”" -> mark.equals("”") || mark.equals("\"");
            case "„" -> mark.equals("“") || mark.equals("”") || mark.equals("\"");
            case "«" -> mark.equals("»");
            case "»" -> mark.equals("«");
            case "‹" -> mark.equals("›");
            case "「" -> mark.equals("」");
            case "``" -> mark.equals("''") || mark.equals("\"");
            case "\"" -> mark.equals("\"") || ((mark.equals("”") || mark.equals("''")) && !startsHere(token));
            case "''" -> mark.equals("''");
            case "‘", "‚", "'", "`", "’" ->
                (mark.equals("’") || mark.equals("'") || mark.equals("‘")) && endsHere(token, to);
            default -> mark.equals(opener);
        };
    }

    private boolean startsHere(int token) {
        return text.isSpaced(token) && token + 1 < text.tokens() && !text.isSpaced(token + 1);
    }

    /** A single mark closes, and is no apostrophe, behind a word or a stop and before a gap or a stop. */
    private boolean endsHere(int token, int to) {
        boolean gapBehind = token + 1 >= to || text.isSpaced(token + 1) || text.kind(token + 1) != TokenKind.WORD;
        return !text.isSpaced(token) && gapBehind;
    }

    private static boolean isBracket(String word) {
        return word.equals("(") || word.equals("[") || word.equals("—") || word.equals("–") || word.equals("--");
    }
}
