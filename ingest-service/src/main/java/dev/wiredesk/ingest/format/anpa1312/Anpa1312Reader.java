package dev.wiredesk.ingest.format.anpa1312;

import dev.wiredesk.ingest.format.AnpaCategory;
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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message in ANPA 1312.
 *
 * <p>The format has no identity that outlives a message. Service, number and day of filing are taken for one; where the
 * year is not told the slug is part of it, because numbers return. Slugs alone are none: alerts share theirs, and so do
 * the takes of one story. A lead that replaces an earlier one has a number of its own, and names the earlier one in its
 * slug line, where that becomes what the item evolved from (R32). A sender that knows better tells the identity beside
 * the message.
 *
 * <p>The priority gives the urgency: f is 1, b 2, u 3, r 5, d 6. The priorities a and s are those of advances, which
 * nobody may use before a day that only words tell: held (R23).
 */
public final class Anpa1312Reader {
    private static final Map<String, String> URGENCIES = Map.of("f", "1", "b", "2", "u", "3", "r", "5", "d", "6");

    /** The slug line in the text: cycle and keywords, version, reference, number of words. */
    private static final Pattern SLUG = Pattern.compile("\\p{Lu}{2}-.*|[^ ,.]{2,60}(?:,.*)?,\\s*\\d{2,5}");

    private static final Pattern COUNT = Pattern.compile("\\d{1,5}(?: words?)?");
    private static final Pattern REFERENCE = Pattern.compile("\\b(?<service>\\p{Alpha})(?<number>\\d{4})\\b");
    private static final Pattern SOURCE = Pattern.compile("(?<source>\\p{Alpha}{2,12})(?:-\\p{Alpha}{2}-| +)\\d.*");

    /** What some write below a story in place of a name before the time. */
    private static final Pattern SIGN = Pattern.compile("={2,4} ?(?<source>\\p{L}[\\p{L} ]{1,20})");

    private static final Pattern WRITER = Pattern.compile("\\b(?:WRITER|CORRESPONDENT|EDITOR|REPORTER|STAFF)\\b");

    private static final Pattern NOTE = Pattern.compile(
            "\\(?(?:Eds|EDS|Editors?|EDITORS?|E(?:ditor|DITOR)['’][sS] (?:note|NOTE)|Note|NOTE)\\b ?[:_—].*"
                    + "|(?:\\p{Lu}{2,8} )?(?:Photos?|Graphics?|Video)(?: \\p{Lu}[\\p{Alnum}-]*\\d.*)?");

    /** How far down a message the words of a kill are looked for. */
    private static final int KILL_LINES = 8;

    private static final int LONGEST_HEADLINE = 160;

    private final ArticleDraft draft = new ArticleDraft("anpa1312", Map.of());
    private final DeskWords words = new DeskWords(draft);

    private Anpa1312Reader() {}

    /**
     * Reads an item.
     *
     * @param charset told by the content type
     * @param identity told beside the message; null: the message tells
     */
    public static Reading read(byte[] content, @Nullable Charset charset, @Nullable String identity) {
        return switch (Decoded.of(content, charset)) {
            case Decoded.Wrong(String message) -> new Reading.Unreadable(message, 0, 0);
            case Decoded.Text(String text) -> new Anpa1312Reader().read(text, identity);
        };
    }

    private Reading read(String text, @Nullable String identity) {
        WireMessage message = WireMessage.of(text);
        List<String> all = new ArrayList<>(message.header());
        List<String> lines = new ArrayList<>(message.text());
        List<String> source = message.header().isEmpty() ? lines : all;
        source.removeIf(String::isBlank);
        Anpa1312Header header =
                source.isEmpty() ? null : Anpa1312Header.of(source.getFirst(), source.size() > 1 ? source.get(1) : "");
        if (header == null && identity == null) {
            return new Reading.NotAnItem("It does not begin with a header as of ANPA 1312");
        }
        if (header != null) {
            source.subList(0, header.hasStory() ? 2 : 1).clear();
        }
        SentTime sent = sent(message.footer(), lines);
        draft.set(Field.VERSION_CREATED, sent == null ? null : sent.toString());
        sign(lines);
        if (header != null) {
            header(header, sent);
        }
        draft.set(Field.IDENTITY, identity);
        head(header, sent, lines);
        // Headings inside of the text.
        lines.replaceAll(line -> line.startsWith("^") ? line.substring(1) : line);
        String body = WireText.body(withTable(text, lines));
        draft.set(Field.BODY, body);
        Dateline.into(draft, body);
        words.finish(identity != null, header == null ? List.of() : named(text, header, sent));
        return new Reading.Item(draft);
    }

    /** Tells the text that it is a table, which the header does with a control character. */
    private static List<String> withTable(String text, List<String> lines) {
        if (text.indexOf('\u0012') < 0 || lines.isEmpty()) {
            return lines;
        }
        List<String> marked = new ArrayList<>(lines);
        marked.set(0, '\u0012' + marked.getFirst());
        return marked;
    }

    private void header(Anpa1312Header header, @Nullable SentTime sent) {
        draft.set(Field.IDENTITY, identity(header.service(), header.number(), header, sent));
        String priority = header.priority().toLowerCase(Locale.ROOT);
        draft.set(Field.URGENCY, URGENCIES.get(priority));
        if (priority.equals("a") || priority.equals("s")) {
            words.hold("");
        }
        AnpaCategory.into(draft, header.category());
        if (!header.keyword().isEmpty()) {
            draft.set(Field.SLUGLINE, header.keyword());
        }
    }

    private static @Nullable String identity(
            String service, String number, Anpa1312Header header, @Nullable SentTime sent) {
        String file = "anpa1312:" + service.toLowerCase(Locale.ROOT) + number + ":";
        if (sent != null) {
            return file + sent.date();
        }
        return header.hasStory() ? file + header.monthDay() + ":" + header.keyword() : null;
    }

    /** The time that the message ends with, and with it the agency; taken off the text where it stands in there. */
    private @Nullable SentTime sent(List<String> footer, List<String> lines) {
        for (String line : footer) {
            SentTime sent = signed(line);
            if (sent != null) {
                return sent;
            }
        }
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 6); i--) {
            SentTime sent = lines.get(i).length() < 60 ? signed(lines.get(i)) : null;
            if (sent != null) {
                lines.subList(i, lines.size()).clear();
                return sent;
            }
        }
        return null;
    }

    private @Nullable SentTime signed(String line) {
        SentTime sent = SentTime.in(line);
        Matcher source = SOURCE.matcher(line.strip());
        if (sent != null && source.matches()) {
            draft.set(Field.CREDIT_LINE, source.group("source"));
        }
        return sent;
    }

    /** Takes the agency's sign off the end of the text. */
    private void sign(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        Matcher sign = SIGN.matcher(lines.isEmpty() ? "" : WireText.bare(lines.getLast()));
        if (sign.matches()) {
            draft.set(Field.CREDIT_LINE, sign.group("source"));
            lines.removeLast();
        }
    }

    /** The lines that begin with a caret, before the first that does not. */
    private void head(@Nullable Anpa1312Header header, @Nullable SentTime sent, List<String> lines) {
        if (header != null && !lines.isEmpty() && lines.getFirst().strip().equals(header.keyword())) {
            lines.removeFirst();
            plainHeadline(lines);
        }
        List<String> rest = new ArrayList<>();
        boolean slugged = false;
        boolean inByline = false;
        boolean inText = false;
        List<String> text = new ArrayList<>();
        while (!lines.isEmpty()
                && (lines.getFirst().isBlank() || lines.getFirst().strip().startsWith("^"))) {
            String raw = lines.removeFirst().strip();
            int second = raw.indexOf("< ^");
            String line = WireText.bare(raw.substring(second < 0 ? Math.min(1, raw.length()) : second + 3));
            String byline = Byline.of(line);
            if (!slugged && !inText && SLUG.matcher(line).matches()) {
                slugged = true;
                slug(line, header, sent);
            } else if (!line.isEmpty() && words.obey(line)) {
                inByline = false;
            } else if (NOTE.matcher(line).matches()) {
                words.note(line);
            } else if (inText) {
                text.add(raw);
            } else if (byline != null && draft.get(Field.BYLINE) == null) {
                draft.set(Field.BYLINE, byline);
                inByline = true;
            } else if (inByline && raw.endsWith("=") && isTitle(line)) {
                draft.set(Field.BYLINE, draft.get(Field.BYLINE) + ", " + line);
            } else if (inByline && raw.endsWith("=")) {
                inText = true;
                text.add(raw);
            } else if (!line.isEmpty()) {
                rest.add(line);
            }
        }
        lines.addAll(0, text);
        for (int i = 0; i < Math.min(KILL_LINES, lines.size()); i++) {
            words.look(lines.get(i));
        }
        if (!rest.isEmpty() && rest.getFirst().length() <= LONGEST_HEADLINE) {
            draft.set(Field.HEADLINE, rest.removeFirst());
        }
        if (lines.stream().allMatch(String::isBlank)) {
            // A digest is all caret lines, each a paragraph.
            rest.forEach(line -> lines.addAll(List.of(line, "")));
        } else if (!rest.isEmpty()) {
            draft.set(Field.SUBHEADLINE, String.join(" ", rest));
        }
    }

    /** Whether a line below a byline tells who that is, and is no heading of the text, as tables of results begin with. */
    private boolean isTitle(String line) {
        return (line.chars().anyMatch(Character::isLowerCase)
                        || WRITER.matcher(line).find())
                && !Objects.requireNonNullElse(draft.get(Field.BYLINE), "").startsWith("By The ");
    }

    /** Where no line has a caret, some put the headline behind the slug, with a plus sign at its end. */
    private void plainHeadline(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (first.endsWith("+") && first.length() <= LONGEST_HEADLINE) {
            draft.set(Field.HEADLINE, first.substring(0, first.length() - 1));
            lines.removeFirst();
        }
    }

    private void slug(String line, @Nullable Anpa1312Header header, @Nullable SentTime sent) {
        List<String> parts = List.of(line.split(",", -1));
        draft.set(Field.SLUGLINE, parts.getFirst().strip());
        for (String each : parts.subList(1, parts.size())) {
            String part = each.strip();
            Matcher reference = REFERENCE.matcher(part);
            if (reference.matches() && header != null) {
                draft.set(
                        Field.EVOLVED_FROM,
                        identity(reference.group("service"), reference.group("number"), header, sent));
            } else if (!part.isEmpty() && !COUNT.matcher(part).matches()) {
                words.obey(part);
                draft.keywords().add(part);
            }
        }
    }

    /** The messages of the same day that a kill names. */
    private static List<String> named(String text, Anpa1312Header header, @Nullable SentTime sent) {
        List<String> named = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(DeskWords.killing(text));
        while (sent != null && reference.find()) {
            named.add(identity(reference.group("service"), reference.group("number"), header, sent));
        }
        return named.stream().filter(Objects::nonNull).distinct().toList();
    }
}
