package dev.wiredesk.ingest.format.plain;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.BrokenLines;
import dev.wiredesk.ingest.format.text.Byline;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.text.Decoded;
import dev.wiredesk.ingest.format.text.Furniture;
import dev.wiredesk.ingest.format.text.PlainText;
import dev.wiredesk.ingest.format.wire.DeskWords;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a story in plain text; what is the page's or the mail's around it is dropped. */
public final class PlainReader {
    /** Paragraphs before the text. */
    private static final int HEAD = 3;

    private static final int LONGEST_HEADLINE = 150;

    /** A line this long was not broken to fit, and is a paragraph. */
    private static final int PARAGRAPH_LINE = 120;

    /** One character in so many may be a control character before it is no text at all. */
    private static final int CONTROLS = 50;

    private static final Pattern LABEL = Pattern.compile(
            "(?:for immediate release|(?:press|news|media) release|pressemitteilung|medienmitteilung|communiqué de presse"
                    + "|comunicato stampa|nota de prensa|comunicado de prensa|pressmeddelande|pressemelding)[:.!]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How a sentence ends, a clause that goes on, and a quotation or initials that a headline may end with. */
    private static final Pattern NO_HEADLINE_END = Pattern.compile(".*(?:(?<!\\b\\p{Lu})[.;,:]|[.!?][\"”’])");

    private PlainReader() {}

    /**
     * Reads an item.
     *
     * @param charset told by the content type
     * @param identity told beside the item, because text has no place for it
     */
    public static Reading read(byte[] content, @Nullable Charset charset, @Nullable String identity) {
        return switch (Decoded.of(content, charset)) {
            case Decoded.Wrong(String message) -> new Reading.Unreadable(message, 0, 0);
            case Decoded.Text(String text) when isBinary(text) -> new Reading.NotAnItem("It is not text");
            case Decoded.Text(String text) -> new Reading.Item(draft(text, identity));
        };
    }

    private static ArticleDraft draft(String text, @Nullable String identity) {
        ArticleDraft draft = new ArticleDraft("text", Map.of()).set(Field.IDENTITY, identity);
        String all = PlainText.paragraphs(text);
        if (all == null) {
            return draft;
        }
        List<String> paragraphs = new ArrayList<>(Furniture.removedFrom(
                List.of(BrokenLines.separatedAtIndents(all).split("\n\n"))));
        if (paragraphs.size() > 1 && Furniture.isSite(paragraphs.getLast())) {
            draft.set(Field.CREDIT_LINE, paragraphs.removeLast());
        }
        wordsToDesks(draft, paragraphs, identity != null);
        byline(draft, paragraphs);
        headline(draft, paragraphs);
        byline(draft, paragraphs);
        String body = paragraphs.isEmpty() ? null : BrokenLines.joined(String.join("\n\n", paragraphs));
        draft.set(Field.BODY, body);
        Dateline.into(draft, body);
        return draft;
    }

    /** Kills, embargoes and corrections, as press releases and wires have them above the text; a correction is its headline. */
    private static void wordsToDesks(ArticleDraft draft, List<String> paragraphs, boolean identified) {
        DeskWords words = new DeskWords(draft);
        int i = 0;
        while (i < Math.min(HEAD, paragraphs.size())) {
            String line = paragraphs.get(i);
            if (line.indexOf('\n') < 0 && words.obey(line) && !line.equals(draft.get(Field.CORRECTION))) {
                paragraphs.remove(i);
            } else {
                i++;
            }
        }
        words.finish(identified, List.of());
    }

    private static void headline(ArticleDraft draft, List<String> paragraphs) {
        while (paragraphs.size() > 1 && LABEL.matcher(paragraphs.getFirst()).matches()) {
            paragraphs.removeFirst();
        }
        if (paragraphs.isEmpty()) {
            return;
        }
        String whole = PlainText.line(paragraphs.getFirst());
        if (whole != null
                && paragraphs.size() > 1
                && isHeadline(whole)
                && paragraphs.get(1).length() > whole.length()) {
            // It may have been broken to fit as well.
            paragraphs.set(0, whole);
        }
        String first = firstLine(paragraphs);
        String next = behindFirstLine(paragraphs);
        if (first.equals(draft.get(Field.HEADLINE))
                || (isHeadline(first) && (next.length() > first.length() || Byline.of(next) != null))) {
            draft.set(Field.HEADLINE, first);
            removeFirstLine(paragraphs);
        }
    }

    /** What stands behind the first line, where that is more than the rest of a paragraph that was broken to fit. */
    private static String behindFirstLine(List<String> paragraphs) {
        String[] lines = paragraphs.getFirst().split("\n", 3);
        if (lines.length == 1) {
            return paragraphs.size() > 1 ? paragraphs.get(1) : "";
        }
        return lines[1].length() > PARAGRAPH_LINE || Byline.of(lines[1]) != null ? lines[1] : "";
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE
                && !NO_HEADLINE_END.matcher(line).matches()
                && line.chars().anyMatch(Character::isLetter)
                && !Character.isLowerCase(line.charAt(0))
                && Dateline.of(line) == null;
    }

    private static void byline(ArticleDraft draft, List<String> paragraphs) {
        String byline = paragraphs.size() < 2
                        && (paragraphs.isEmpty() || firstLine(paragraphs).equals(paragraphs.getFirst()))
                ? null
                : Byline.of(firstLine(paragraphs));
        if (byline != null && draft.get(Field.BYLINE) == null) {
            draft.set(Field.BYLINE, byline);
            removeFirstLine(paragraphs);
        }
    }

    private static String firstLine(List<String> paragraphs) {
        return paragraphs.getFirst().split("\n", 2)[0];
    }

    private static void removeFirstLine(List<String> paragraphs) {
        String[] lines = paragraphs.getFirst().split("\n", 2);
        if (lines.length > 1) {
            paragraphs.set(0, lines[1]);
        } else {
            paragraphs.removeFirst();
        }
    }

    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> (c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFD')
                .count();
        return controls * CONTROLS > text.length();
    }
}
