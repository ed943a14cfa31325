package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.Position;
import dev.wiredesk.search.deadletter.letter.Bytes;
import dev.wiredesk.search.deadletter.letter.Decision;
import dev.wiredesk.search.deadletter.letter.Letter;
import dev.wiredesk.search.deadletter.letter.LetterDetail;
import dev.wiredesk.search.deadletter.letter.State;
import dev.wiredesk.search.page.view.StoryView.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param origin the topic that it goes back to
 * @param state in words, with who decided and when
 * @param open whether it waits for a decision
 * @param sendable whether it can be sent through again
 * @param headers of the record
 * @param content what is in it, only ever shown as text; null: nothing
 * @param contentNote how it is shown; null: as it is
 */
public record LetterView(
        String id,
        String href,
        Moment time,
        String reason,
        String message,
        String origin,
        String state,
        boolean open,
        boolean sendable,
        List<Fact> facts,
        List<Fact> headers,
        @Nullable String content,
        @Nullable String contentNote) {

    /** Something that is known, with its name. */
    public record Fact(String label, String text) {}

    static LetterView of(Letter letter) {
        return of(letter, List.of(), null, null);
    }

    /** With what is in it. */
    public static LetterView of(LetterDetail detail) {
        List<Fact> headers = detail.headers().stream()
                .map(header -> new Fact(header.name(), header.value() == null ? "no value" : text(header.value())))
                .toList();
        Bytes content = detail.content();
        return of(
                detail.letter(),
                headers,
                content == null ? null : text(content),
                content == null ? null : note(content, detail.truncated()));
    }

    private static LetterView of(
            Letter letter, List<Fact> headers, @Nullable String content, @Nullable String contentNote) {
        return new LetterView(
                letter.id().toString(),
                DeadLettersView.PATH + "/" + letter.id(),
                Moment.of(letter.time()),
                letter.reason(),
                Objects.requireNonNullElse(letter.message(), "The record does not say why."),
                letter.topic().origin(),
                state(letter),
                letter.state() == State.OPEN,
                letter.state() != State.REDRIVEN,
                facts(letter),
                headers,
                content,
                contentNote);
    }

    private static String text(Bytes bytes) {
        String text = bytes.text();
        return text == null ? "base64: " + bytes.base64() : text;
    }

    private static @Nullable String note(Bytes content, boolean truncated) {
        String form = content.text() == null ? "These bytes are no text; they are shown in base64." : "";
        String part = truncated ? "This is only the beginning; ./wiredesk dead-letters show --raw has all of it." : "";
        String note = (form + " " + part).strip();
        return note.isEmpty() ? null : note;
    }

    private static String state(Letter letter) {
        Decision decision = letter.decision();
        String word = letter.state().name().toLowerCase(Locale.ROOT);
        return decision == null ? word : word + " by " + decision.by() + ", " + Labels.time(decision.at());
    }

    private static List<Fact> facts(Letter letter) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Stage", letter.stage());
        add(facts, "Article", letter.articleId());
        add(facts, "Provider", letter.provider());
        Position source = letter.source();
        add(facts, "Record", source == null ? null : source.toString());
        add(facts, "Size", "%,d bytes".formatted(letter.size()));
        add(facts, "Tried", letter.attempts() == 1 ? "once" : letter.attempts() + " times");
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new Fact(label, text));
        }
    }
}
