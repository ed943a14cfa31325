package dev.wiredesk.search.page.view;

import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.Handled;
import dev.wiredesk.search.page.view.LetterView.Fact;
import dev.wiredesk.search.page.view.SearchView.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of dead letters that something was done with.
 *
 * @param failed letters with which it could not be done, each with the reason
 * @param action address that the form goes to that goes on; null: this was all
 * @param fields of that form
 */
public record HandledView(
        String title,
        List<String> sentences,
        List<Fact> failed,
        @Nullable String action,
        List<Kept> fields) {

    /**
     * What became of a form.
     *
     * @param form what it asked for
     */
    public static HandledView of(Map<String, List<String>> form, Handled handled) {
        boolean redrive = handled.action() == Action.REDRIVE;
        List<String> sentences = new ArrayList<>();
        if (redrive && handled.done() > 0) {
            sentences.add("What fails again comes back as a new dead letter, and is counted there.");
        }
        if (handled.skipped() > 0) {
            sentences.add(
                    letters(handled.skipped()) + " had been decided about before, and nothing was done with them.");
        }
        if (handled.next() != null) {
            sentences.add("There are %,d more to look at.".formatted(handled.left()));
        }
        return new HandledView(
                letters(handled.done()) + (redrive ? " sent through again" : " dropped"),
                sentences,
                handled.failed().stream()
                        .map(failure -> new Fact(failure.id().toString(), failure.message()))
                        .toList(),
                handled.next() == null ? null : DeadLettersView.PATH + (redrive ? "/redrive" : "/drop"),
                fields(form, handled.next()));
    }

    private static String letters(int count) {
        return count == 1 ? "1 dead letter" : "%,d dead letters".formatted(count);
    }

    private static List<Kept> fields(Map<String, List<String>> form, @Nullable String next) {
        if (next == null) {
            return List.of();
        }
        Map<String, List<String>> fields = new HashMap<>(form);
        fields.put("cursor", List.of(next));
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
    }
}
