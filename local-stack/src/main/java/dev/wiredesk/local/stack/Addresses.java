package dev.wiredesk.local.stack;

import dev.wiredesk.local.process.Ports;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The ports of the parts, all on the loopback address. */
public record Addresses(
        int kafka, int elasticsearch, int ingest, int ingestManagement, int enrich, int search, int searchManagement) {

    public static final Addresses USUAL = new Addresses(9092, 9200, 8081, 8091, 8082, 8083, 8093);

    /** The usual ports, and for each that is taken the next free one. */
    static Addresses choose() {
        return choose(Ports::isFree);
    }

    static Addresses choose(IntPredicate isFree) {
        Set<Integer> spokenFor = new LinkedHashSet<>(USUAL.all());
        List<Integer> chosen = new ArrayList<>();
        for (int usual : USUAL.all()) {
            int port = usual;
            if (!isFree.test(usual)) {
                port = Ports.freeFrom(usual + 1, candidate -> !spokenFor.contains(candidate) && isFree.test(candidate));
            }
            spokenFor.add(port);
            chosen.add(port);
        }
        return new Addresses(
                chosen.get(0),
                chosen.get(1),
                chosen.get(2),
                chosen.get(3),
                chosen.get(4),
                chosen.get(5),
                chosen.get(6));
    }

    private List<Integer> all() {
        return List.of(kafka, elasticsearch, ingest, ingestManagement, enrich, search, searchManagement);
    }

    /** One sentence for each part that could not have its usual port. */
    public List<String> moved() {
        List<String> names = List.of(
                "kafka", "elasticsearch", "ingest", "ingest's management", "enrich", "search", "search's management");
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int usual = USUAL.all().get(i);
            int port = all().get(i);
            if (port != usual) {
                sentences.add("port " + usual + " is taken, " + names.get(i) + " uses " + port);
            }
        }
        return sentences;
    }

    public String kafkaAddress() {
        return "127.0.0.1:" + kafka;
    }

    public String elasticsearchUrl() {
        return url(elasticsearch);
    }

    public String ingestUrl() {
        return url(ingest);
    }

    public String searchUrl() {
        return url(search);
    }

    /** Where people would look for a part. */
    public String of(String part) {
        return switch (part) {
            case "kafka" -> kafkaAddress();
            case "elasticsearch" -> elasticsearchUrl();
            case "ingest" -> ingestUrl();
            case "enrich" -> url(enrich);
            case "search" -> searchUrl();
            default -> throw new IllegalArgumentException("No part is called " + part);
        };
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
