package dev.wiredesk.enrich;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Measures the names of people against a corpus with entities, span by span: a development aid, run by hand. */
public final class PersonFigures {

    private PersonFigures() {}

    public static void main(String[] args) {
        String name = args.length > 0 ? args[0] : "corpora/enworld-dev.jsonl";
        boolean errors = args.length > 1;
        Optional<Path> file = Shared.file(name);
        if (file.isEmpty()) {
            System.out.println("No " + name + " beside the checkout: nothing measured");
            return;
        }
        People people = People.load(GazetteerPlaceNames.of(Gazetteer.load()));
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (JsonNode story : Shared.lines(file.get())) {
            String text = story.get("text").asString();
            StoryText body = StoryText.of(text);
            Set<Span> found = new HashSet<>(people.find(StoryText.of(""), body).names(Field.BODY, body));
            Set<Span> gold = new HashSet<>();
            for (JsonNode entity : story.get("entities")) {
                if (entity.get("type").asString().equals("PER")) {
                    gold.add(new Span(
                            entity.get("start").asInt(), entity.get("end").asInt()));
                }
            }
            for (Span span : gold) {
                if (found.contains(span)) {
                    right++;
                } else {
                    missed++;
                    show(errors, "missed", text, span);
                }
            }
            for (Span span : found) {
                if (!gold.contains(span)) {
                    wrong++;
                    show(errors, "wrong ", text, span);
                }
            }
        }
        double precision = (double) right / Math.max(1, right + wrong);
        double recall = (double) right / Math.max(1, right + missed);
        System.out.printf(
                "%s persons, strict: precision %.1f recall %.1f F1 %.1f (%d gold)%n",
                name, 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall), right + missed);
    }

    private static void show(boolean errors, String what, String text, Span span) {
        if (errors) {
            String before = text.substring(Math.max(0, span.start() - 40), span.start());
            String after = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
            System.out.println((what + " …" + before + "[" + text.substring(span.start(), span.end()) + "]" + after)
                    .replace('\n', ' '));
        }
    }
}
