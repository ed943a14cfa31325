package dev.wiredesk.local.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which dead letters a command is about, by what is known of them. */
final class LetterChoice {
    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "articles.received.dead-letter or articles.enriched.dead-letter.")
    private List<String> topics = List.of();

    @Option(names = "--stage", paramLabel = "STAGE", description = "enrich or index.")
    private List<String> stages = List.of();

    @Option(names = "--reason", paramLabel = "REASON", description = "A reason, such as unreadable.")
    private List<String> reasons = List.of();

    @Option(names = "--provider", paramLabel = "PROVIDER", description = "A provider, as far as it can be read.")
    private List<String> providers = List.of();

    /** By the names of the parameters of search; empty: nothing was said. */
    Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        put(chosen, "topic", topics);
        put(chosen, "stage", stages);
        put(chosen, "reason", reasons);
        put(chosen, "provider", providers);
        return chosen;
    }

    private static void put(Map<String, List<String>> chosen, String name, List<String> values) {
        if (!values.isEmpty()) {
            chosen.put(name, values);
        }
    }
}
