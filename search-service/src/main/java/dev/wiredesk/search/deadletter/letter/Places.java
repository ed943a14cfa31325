package dev.wiredesk.search.deadletter.letter;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.http.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records of each partition are to be read. What is left of them after a page is the cursor of the next: letters that
 * arrive meanwhile are in none of them, so that nothing is given out twice and nothing is done for ever.
 */
public record Places(SortedMap<Partition, Span> spans) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})((?: [RE]\\.\\d{1,9}\\.\\d{1,18}-\\d{1,18})*)");
    private static final Pattern SPAN = Pattern.compile(" ([RE])\\.(\\d+)\\.(\\d+)-(\\d+)");
    private static final int LONGEST = 8_000;

    public Places {
        spans = new TreeMap<>(spans);
        spans.values().removeIf(Span::isEmpty);
    }

    public static Places of(Map<Partition, Span> spans) {
        return new Places(new TreeMap<>(spans));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** How many records there are at most. */
    public long size() {
        return spans.values().stream().mapToLong(Span::size).sum();
    }

    /** What of it is still there. */
    public Places within(Places present) {
        Map<Partition, Span> both = new HashMap<>();
        spans.forEach((partition, span) -> {
            Span there = present.spans.get(partition);
            if (there != null) {
                both.put(partition, span.within(there));
            }
        });
        return of(both);
    }

    /** The newest records of each partition, so many in all. */
    public Places newest(int most) {
        Map<Partition, Span> newest = new HashMap<>();
        long share = Math.max(1, most / Math.max(1, spans.size()));
        spans.forEach((partition, span) -> newest.put(partition, span.newest(share)));
        return of(newest);
    }

    /**
     * As a cursor, opaque to callers.
     *
     * @param question that it belongs to
     */
    public String write(String question) {
        StringBuilder text = new StringBuilder(fingerprint(question));
        spans.forEach((partition, span) -> text.append(' ')
                .append(letter(partition.topic()))
                .append('.')
                .append(partition.number())
                .append('.')
                .append(span.from())
                .append('-')
                .append(span.to()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BadParameterException it is no cursor, or that of another question
     */
    public static Places read(String cursor, String question) {
        Matcher form = FORM.matcher(decode(cursor));
        if (!form.matches()) {
            throw malformed();
        }
        if (!form.group(1).equals(fingerprint(question))) {
            throw new BadParameterException(
                    "cursor", "The cursor belongs to another question; repeat the one that it came with");
        }
        Map<Partition, Span> spans = new HashMap<>();
        Matcher span = SPAN.matcher(form.group(2));
        while (span.find()) {
            spans.put(
                    new Partition(
                            span.group(1).equals(letter(LetterTopic.RECEIVED))
                                    ? LetterTopic.RECEIVED
                                    : LetterTopic.ENRICHED,
                            Integer.parseInt(span.group(2))),
                    new Span(Long.parseLong(span.group(3)), Long.parseLong(span.group(4))));
        }
        return of(spans);
    }

    /** A cursor names a topic for each partition: it must be short to fit an address. */
    private static String letter(LetterTopic topic) {
        return switch (topic) {
            case RECEIVED -> "R";
            case ENRICHED -> "E";
        };
    }

    private static String decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw malformed();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static BadParameterException malformed() {
        return new BadParameterException(
                "cursor", "This is no cursor; give back the value of 'next' as it came, or none to begin");
    }

    private static String fingerprint(String question) {
        return ItemKey.digest(question.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
