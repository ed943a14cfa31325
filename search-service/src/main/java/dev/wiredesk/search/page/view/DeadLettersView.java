package dev.wiredesk.search.page.view;

import dev.wiredesk.search.deadletter.letter.LetterCounts;
import dev.wiredesk.search.deadletter.letter.LetterPage;
import dev.wiredesk.search.deadletter.letter.LetterTopic;
import dev.wiredesk.search.deadletter.letter.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters.
 *
 * @param states and {@code topics} to choose from
 * @param groups how many there are of each topic and reason; null: the page is not the first
 * @param some whether there are more than were counted
 * @param first page; null: this is it
 */
public record DeadLettersView(
        List<Choice> states,
        List<Choice> topics,
        String reason,
        String provider,
        @Nullable List<Group> groups,
        boolean some,
        List<LetterView> letters,
        @Nullable String first,
        @Nullable String next) {

    public static final String PATH = "/operations/dead-letters";

    /** What letters can be asked by. */
    public static final List<String> PARAMETERS = List.of("topic", "reason", "provider", "state", "cursor");

    private static final List<String> FILTERS = List.of("topic", "reason", "provider", "state");
    private static final String STATE = "state";
    private static final String ANY = "any";

    /** A value of a field. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * Letters of one topic and reason.
     *
     * @param href the page with those that are open
     */
    public record Group(
            String topic, String reason, String origin, String href, long open, long redriven, long dropped) {

        static Group of(LetterCounts.Count count) {
            String topic = count.topic().topic();
            return new Group(
                    topic,
                    count.reason(),
                    count.topic().origin(),
                    Addresses.query(PATH, Map.of("topic", List.of(topic), "reason", List.of(count.reason()))),
                    count.open(),
                    count.redriven(),
                    count.dropped());
        }
    }

    /** The question of an address: what is open, where it does not say. */
    public static Map<String, List<String>> asked(Map<String, List<String>> parameters) {
        PageState state = PageState.of(PATH, FILTERS, parameters);
        Map<String, List<String>> asked = new HashMap<>(state.parameters());
        switch (state.first(STATE)) {
            case "" -> asked.put(STATE, List.of(name(State.OPEN)));
            case ANY -> asked.remove(STATE);
            default -> {}
        }
        return asked;
    }

    /** The page that an address asks for. */
    public static DeadLettersView of(Map<String, List<String>> parameters, LetterPage found) {
        PageState state = PageState.of(PATH, FILTERS, parameters);
        LetterCounts counts = found.counts();
        return new DeadLettersView(
                states(state.first(STATE)),
                topics(state.first("topic")),
                state.first("reason"),
                state.first("provider"),
                counts == null ? null : counts.groups().stream().map(Group::of).toList(),
                counts != null && !counts.complete(),
                found.items().stream().map(LetterView::of).toList(),
                state.isFirstPage() ? null : state.firstPage(),
                found.next() == null ? null : state.pageAfter(found.next()));
    }

    private static List<Choice> states(String chosen) {
        List<Choice> states = new ArrayList<>();
        for (State state : State.values()) {
            String name = name(state);
            states.add(new Choice(name, name, name.equals(chosen)));
        }
        states.add(new Choice(ANY, ANY, chosen.equals(ANY)));
        return states;
    }

    private static List<Choice> topics(String chosen) {
        List<Choice> topics = new ArrayList<>();
        topics.add(new Choice("", ANY, chosen.isEmpty()));
        Arrays.stream(LetterTopic.values())
                .map(LetterTopic::topic)
                .forEach(topic -> topics.add(new Choice(topic, topic, topic.equals(chosen))));
        return topics;
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
