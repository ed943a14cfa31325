package dev.wiredesk.search.deadletter.letter;

import dev.wiredesk.search.http.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant; an empty set means any.
 *
 * @param stages {@code enrich}, {@code index}
 */
public record LetterFilter(
        Set<LetterTopic> topics, Set<String> stages, Set<String> reasons, Set<String> providers, Set<State> states) {

    /** Names of what letters can be filtered by. */
    public static final List<String> NAMES = List.of("topic", "stage", "reason", "provider", "state");

    /** How a filter reads that lets everything through. */
    static final String EVERYTHING = "all";

    private static final Pattern STAGE = Pattern.compile("enrich|index");
    private static final Pattern REASON = Pattern.compile("[a-z0-9-]{1,60}");

    public LetterFilter {
        topics = Set.copyOf(topics);
        stages = Set.copyOf(stages);
        reasons = Set.copyOf(reasons);
        providers = Set.copyOf(providers);
        states = Set.copyOf(states);
    }

    /** Reads the parameters that it has names for; without any, all letters are meant. */
    public static LetterFilter read(Parameters parameters) {
        return new LetterFilter(
                parameters.list(
                        "topic", LetterTopic::of, "a topic of dead letters, such as articles.received.dead-letter"),
                parameters.list("stage", matching(STAGE), "a stage: enrich or index"),
                parameters.list("reason", matching(REASON), "a reason, such as unreadable"),
                parameters.each("provider", Optional::of, "a provider"),
                parameters.list("state", Parameters.constant(State.values()), "a state: open, redriven or dropped"));
    }

    private static Function<String, Optional<String>> matching(Pattern form) {
        return text -> Optional.of(text).filter(form.asMatchPredicate());
    }

    public boolean matches(Letter letter) {
        return isAny(topics, letter.topic())
                && isAny(stages, letter.stage())
                && isAny(reasons, letter.reason())
                && isAny(providers, letter.provider())
                && isAny(states, letter.state());
    }

    private static <T> boolean isAny(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    /** The topics whose letters can match. */
    public Set<LetterTopic> searched() {
        return topics.isEmpty() ? Set.of(LetterTopic.values()) : topics;
    }

    /** The same question always reads the same; what a cursor belongs to, and what the audit log tells. */
    public String describe() {
        Map<String, Set<?>> parts = new LinkedHashMap<>();
        parts.put("topic", topics.stream().map(LetterTopic::topic).collect(Collectors.toSet()));
        parts.put("stage", stages);
        parts.put("reason", reasons);
        parts.put("provider", providers);
        parts.put("state", states);
        String text = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "="
                        + part.getValue().stream().map(String::valueOf).sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? EVERYTHING : text;
    }
}
