package dev.wiredesk.search.deadletter.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a dead letter by where it stands, which never changes: {@code articles.received.dead-letter-3@42}. */
public record LetterId(Partition partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([a-z.-]{1,100})-(\\d{1,9})@(\\d{1,18})");

    /** Reads what {@link #toString} writes; empty: it is no id. */
    public static Optional<LetterId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? LetterTopic.of(form.group(1))
                        .map(topic -> new LetterId(
                                new Partition(topic, Integer.parseInt(form.group(2))), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    @Override
    @JsonValue
    public String toString() {
        return partition + "@" + offset;
    }
}
