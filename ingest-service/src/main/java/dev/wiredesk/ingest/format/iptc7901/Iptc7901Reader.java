package dev.wiredesk.ingest.format.iptc7901;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.Byline;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.text.Decoded;
import dev.wiredesk.ingest.format.wire.DeskWords;
import dev.wiredesk.ingest.format.wire.SentTime;
import dev.wiredesk.ingest.format.wire.WireMessage;
import dev.wiredesk.ingest.format.wire.WireText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message in IPTC 7901, framed by its control characters, by ZCZC and NNNN, or not at all.
 *
 * <p>The format has no identity that outlives a message. Where an agency sends a number of its own with a version behind
 * it ({@code 170123-89-00065#2}), source and number are the identity and all versions share it. Else it is source,
 * number and day of the message, because numbers begin anew every day: a correction or a new lead is then an item of its
 * own, unless the sender tells the identity beside the message. The priority, 1 to 9 with 1 the highest, is the urgency.
 *
 * @see <a href="https://iptc.org/standards/iptc-7901/">IPTC 7901</a>
 */
public final class Iptc7901Reader {
    private static final Pattern FRAME = Pattern.compile("\\s*(?:ZCZC(?!\\p{Alpha})|NNNN\\b)\\s*");

    /** What agencies write below the text for desks only. */
    private static final Pattern NOTES = Pattern.compile(
            "# ?(?:notebook|notizblock|bloc de notas)|.*the following information is not (?:intended )?for publication.*"
                    + "|.*nicht zur (?:veröffentlichung|publikation) bestimmt.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern STARS = Pattern.compile("[* ]{3,}");

    /** The head of a text is marked with an equals sign at its end, within so many lines. */
    private static final int HEAD = 10;

    /** What a line of the head tells of the message rather than of the story: takes, leads, urgency. */
    private static final Pattern MARK = Pattern.compile(
            "\\(?(?:refile|roundup|wrap(?:up)?|recast|repeat|rpt|urgent|flash|snap|alert|eil(?:meldung)?|blitz|bulletin|achtung|extra"
                    + "|(?:\\d(?:st|nd|rd|th)?\\.? ?)?(?:lead|ld|add|take|update|net|zusammenfassung|neu|teil|folge|writethru)(?:[ -](?:writethru|\\d+))?)[):!]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTER_SLASHES = Pattern.compile("^/+|/+$");

    /** A headline line this long goes on in the next. */
    private static final int FULL_LINE = 45;

    /** How far down a message the words of a kill are looked for. */
    private static final int KILL_LINES = 8;

    private static final Pattern REFERENCE = Pattern.compile("\\b(?<source>\\p{Alpha}{2,6}) ?(?<number>\\d{3,5})\\b");

    private final ArticleDraft draft = new ArticleDraft("iptc7901", Map.of());
    private final DeskWords words = new DeskWords(draft);

    private Iptc7901Reader() {}

    /**
     * Reads an item.
     *
     * @param charset told by the content type, or usual in the feed; null: it is detected, as none of 7 bits but ASCII can be
     * @param identity told beside the message; null: the message tells
     */
    public static Reading read(byte[] content, @Nullable Charset charset, @Nullable String identity) {
        return switch (Decoded.of(content, charset)) {
            case Decoded.Wrong(String message) -> new Reading.Unreadable(message, 0, 0);
            case Decoded.Text(String text) -> new Iptc7901Reader().read(text, identity);
        };
    }

    private Reading read(String text, @Nullable String identity) {
        WireMessage message = WireMessage.of(text);
        List<String> header = unframed(message.header());
        List<String> lines = unframed(message.text());
        List<String> source = header.isEmpty() ? lines : header;
        Iptc7901Header its = Iptc7901Header.takenFrom(source);
        if (its == null && header.isEmpty() && identity == null) {
            return new Reading.NotAnItem("It does not begin with a header as of IPTC 7901");
        }
        SentTime sent = sent(message.footer(), lines);
        String day = sent == null ? null : sent.date();
        draft.set(Field.VERSION_CREATED, sent == null ? null : sent.toString());
        if (its != null) {
            header(its, day);
        }
        draft.set(Field.IDENTITY, identity);
        head(header, lines);
        notes(lines);
        String body = WireText.body(lines);
        draft.set(Field.BODY, body);
        Dateline.into(draft, body);
        words.finish(identity != null, its == null || day == null ? List.of() : named(text, its, day));
        return new Reading.Item(draft);
    }

    private static List<String> unframed(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        for (int i = 0; i < kept.size(); i++) {
            Matcher frame = FRAME.matcher(kept.get(i));
            if (frame.lookingAt()) {
                kept.set(i, kept.get(i).substring(frame.end()));
            }
        }
        while (!kept.isEmpty() && kept.getFirst().isBlank()) {
            kept.removeFirst();
        }
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        return kept;
    }

    private void header(Iptc7901Header its, @Nullable String day) {
        String own = its.ownNumber();
        String source = its.source().toLowerCase(Locale.ROOT);
        if (own != null) {
            draft.set(Field.IDENTITY, "iptc7901:" + source + ":" + own).set(Field.VERSION, its.version());
        } else if (day != null) {
            draft.set(Field.IDENTITY, identity(source, its.number(), day));
        }
        if (!its.category().isEmpty()) {
            draft.subjects().add(new Concept(its.category(), its.category(), "iptc7901:category"));
        }
        draft.set(Field.URGENCY, its.priority());
    }

    private static String identity(String source, String number, String day) {
        return "iptc7901:" + source.toLowerCase(Locale.ROOT) + ":" + day + ":" + number;
    }

    /** The time that the message ends with, behind its text or as the last line of it, which is then taken off. */
    private static @Nullable SentTime sent(List<String> footer, List<String> lines) {
        for (String line : footer) {
            SentTime sent = SentTime.in(line);
            if (sent != null) {
                return sent;
            }
        }
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 5); i--) {
            SentTime sent = lines.get(i).length() < 40 ? SentTime.in(lines.get(i)) : null;
            if (sent != null) {
                lines.subList(i, lines.size()).clear();
                return sent;
            }
        }
        return null;
    }

    /** Slug, headline, byline and words to desks: what stands before the text, and the text's own head. */
    private void head(List<String> header, List<String> lines) {
        List<String> head = new ArrayList<>(header);
        int end = endOfHead(lines);
        head.addAll(lines.subList(0, end));
        lines.subList(0, end).clear();
        boolean marked = end > 0;
        List<String> titles = new ArrayList<>();
        for (String raw : head) {
            String line = WireText.bare(raw);
            String byline = Byline.of(line);
            boolean read = line.isEmpty() || words.obey(line);
            if (!read && draft.get(Field.SLUGLINE) == null && titles.isEmpty() && isSlug(line, header.contains(raw))) {
                slug(line);
            } else if (!read && byline != null && draft.get(Field.BYLINE) == null) {
                draft.set(Field.BYLINE, byline);
            } else if (!read && MARK.matcher(line).matches()) {
                draft.keywords().add(line);
            } else if (!read) {
                titles.add(line);
            }
        }
        for (int i = 0; i < Math.min(KILL_LINES, lines.size()); i++) {
            words.look(lines.get(i));
        }
        titles(titles);
        if (!marked && draft.get(Field.HEADLINE) == null) {
            firstLineAsHeadline(lines);
        }
    }

    /** Behind the line with an equals sign at its end that the head ends with; 0 where there is none. */
    private static int endOfHead(List<String> lines) {
        int end = 0;
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            if (lines.get(i).stripTrailing().endsWith("=")) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean isSlug(String line, boolean inHeader) {
        return line.endsWith("/")
                || (line.contains("/") && !line.contains(". ") && line.length() < 80)
                || (inHeader && line.length() < 80);
    }

    private void slug(String line) {
        String bare = OUTER_SLASHES.matcher(line).replaceAll("");
        draft.set(Field.SLUGLINE, bare);
        if (line.contains("/")) {
            draft.keywords().addAll(List.of(bare.split("/")));
        }
    }

    /** A headline that a line was too short for goes on in the next; what stands behind a headline is below it. */
    private void titles(List<String> titles) {
        if (titles.size() > 1 && titles.get(1).startsWith(titles.getFirst() + ":")) {
            // Stands alone before it begins the headline.
            String slug = titles.removeFirst();
            if (draft.get(Field.SLUGLINE) == null) {
                draft.set(Field.SLUGLINE, slug);
            }
        }
        StringBuilder headline = new StringBuilder();
        int i = 0;
        while (i < titles.size() && (i == 0 || goesOn(titles.get(i - 1)))) {
            headline.append(i == 0 ? "" : " ").append(titles.get(i++));
        }
        if (!headline.isEmpty()) {
            draft.set(Field.HEADLINE, headline.toString());
        }
        if (i < titles.size()) {
            draft.set(Field.SUBHEADLINE, String.join(" ", titles.subList(i, titles.size())));
        }
    }

    private static boolean goesOn(String line) {
        return line.length() >= FULL_LINE || line.endsWith(":");
    }

    /** Where nothing marks a headline: a first line that is no sentence, with a blank one behind it or the dateline. */
    private void firstLineAsHeadline(List<String> lines) {
        while (!lines.isEmpty() && (lines.getFirst().isBlank() || words.obey(WireText.bare(lines.getFirst())))) {
            lines.removeFirst();
        }
        String first = lines.isEmpty() ? "" : WireText.bare(lines.getFirst());
        boolean alone =
                lines.size() > 1 && (lines.get(1).isBlank() || Dateline.of(WireText.bare(lines.get(1))) != null);
        if (alone && !first.isEmpty() && !first.endsWith(".") && Dateline.of(first) == null) {
            draft.set(Field.HEADLINE, first);
            lines.removeFirst();
        }
    }

    /** Puts what is for desks only from the end of the text into the note. */
    private void notes(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() < 120
                    && NOTES.matcher(lines.get(i).strip()).matches()) {
                List<String> notes = lines.subList(i, lines.size());
                notes.stream()
                        .map(WireText::bare)
                        .filter(line -> !line.isEmpty() && !STARS.matcher(line).matches())
                        .forEach(words::note);
                notes.clear();
            }
        }
    }

    /** The messages of the same day that a kill names. */
    private static List<String> named(String text, Iptc7901Header its, String day) {
        List<String> named = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(DeskWords.killing(text));
        while (reference.find()) {
            String source = reference.group("source");
            if (source.equalsIgnoreCase(its.source())
                    && !reference.group("number").equals(its.number())) {
                named.add(identity(source, reference.group("number"), day));
            }
        }
        return named.stream().distinct().toList();
    }
}
