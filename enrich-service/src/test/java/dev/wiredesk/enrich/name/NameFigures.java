package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.Shared;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.StoryText;
import java.util.*;
import tools.jackson.databind.JsonNode;

public final class NameFigures {
    public static void main(String[] args) {
        NameTagger tagger = NameTagger.load(PersonLexicon.load(), Gazetteer.load());
        for (String name : args.length > 1 ? List.of(args[1]) : List.of("enworld-dev", "ewt-dev")) {
            Map<String, int[]> counts = new TreeMap<>();
            Map<String, Integer> errors = new TreeMap<>();
            for (JsonNode story :
                    Shared.lines(Shared.file("corpora/" + name + ".jsonl").orElseThrow())) {
                String text = story.path("text").asString();
                Set<String> gold = new HashSet<>();
                for (JsonNode e : story.path("entities")) {
                    String t = e.path("type").asString();
                    t = t.startsWith("PER")
                            ? "PERSON"
                            : t.startsWith("LOC") || t.startsWith("GPE")
                                    ? "PLACE"
                                    : t.startsWith("ORG") ? "ORGANISATION" : t.equals("NORP") ? "NATIONALITY" : t;
                    gold.add(t + ":" + e.path("start").asInt() + ":"
                            + e.path("end").asInt());
                }
                StoryText st = StoryText.of(text);
                Set<String> found = new HashSet<>();
                for (NameTags.TaggedName n : tagger.tag(st).names()) {
                    found.add(n.type() + ":" + st.start(n.first()) + ":" + st.end(n.end() - 1));
                }
                for (String g : gold) {
                    counts.computeIfAbsent(g.split(":")[0], _ -> new int[3])[0]++;
                    if (found.contains(g)) counts.get(g.split(":")[0])[2]++;
                    else err(errors, "MISSED", g, text, args);
                }
                for (String g : found) {
                    counts.computeIfAbsent(g.split(":")[0], _ -> new int[3])[1]++;
                    if (!gold.contains(g)) err(errors, "INVENTED", g, text, args);
                }
            }
            counts.forEach((t, c) -> System.out.printf(
                    "%s %-13s P %.1f R %.1f F1 %.1f (%d)%n",
                    name,
                    t,
                    100.0 * c[2] / Math.max(1, c[1]),
                    100.0 * c[2] / Math.max(1, c[0]),
                    200.0 * c[2] / (c[0] + c[1]),
                    c[0]));
            errors.keySet().forEach(System.out::println);
        }
    }

    private static void err(Map<String, Integer> errors, String kind, String g, String text, String[] args) {
        if (args.length == 0) return;
        String[] p = g.split(":");
        int s = Integer.parseInt(p[1]), e = Integer.parseInt(p[2]);
        errors.put(
                kind + " " + p[0] + " "
                        + (text.substring(Math.max(0, s - 30), s) + "[" + text.substring(s, e) + "]"
                                        + text.substring(e, Math.min(text.length(), e + 25)))
                                .replace('\n', ' '),
                1);
    }
}
