package dev.wiredesk.enrich;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.quote.Quotes;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures attributions against a corpus: right where the contents share half of their characters or more and the sources
 * overlap. A development aid, run by hand.
 */
public final class QuoteFigures {

    private QuoteFigures() {}

    private record Relation(boolean quoted, List<Span> source, List<Span> content) {}

    public static void main(String[] args) {
        String name = args.length > 0 ? args[0] : "corpora/polnear-dev.jsonl";
        boolean errors = args.length > 1;
        Optional<Path> file = Shared.file(name);
        if (file.isEmpty()) {
            System.out.println("No " + name + " beside the checkout: nothing measured");
            return;
        }
        People people = People.load(GazetteerPlaceNames.of(Gazetteer.load()));
        Quotes quotes = Quotes.load();
        Score quoted = new Score();
        Score quotedContent = new Score();
        Score all = new Score();
        for (JsonNode story : Shared.lines(file.get())) {
            String text = story.get("text").asString();
            StoryText body = StoryText.of(text);
            StoryPeople found = people.find(StoryText.of(""), body);
            List<Relation> predicted = predicted(quotes.find(body, Field.BODY, found, "en"));
            List<Relation> gold = new ArrayList<>();
            for (JsonNode attribution : story.get("attributions")) {
                if (!attribution.get("source").isEmpty()) {
                    boolean marked = !attribution.get("kind").asString().equals("indirect");
                    gold.add(new Relation(marked, spans(attribution.get("source")), spans(attribution.get("content"))));
                }
            }
            List<Relation> said = predicted.stream()
                    .filter(relation -> !relation.source().isEmpty())
                    .toList();
            all.add(gold, said, true, null);
            List<Relation> goldQuoted = gold.stream().filter(Relation::quoted).toList();
            List<Relation> saidQuoted = said.stream().filter(Relation::quoted).toList();
            quoted.add(goldQuoted, saidQuoted, true, errors ? text : null);
            quotedContent.add(goldQuoted, saidQuoted, false, null);
        }
        System.out.println(name + " quoted relations " + quoted);
        System.out.println(name + " quoted contents  " + quotedContent);
        System.out.println(name + " all relations    " + all);
    }

    /** Quotes with one cue are one relation. */
    private static List<Relation> predicted(List<Quote> quotes) {
        Map<Integer, Relation> byCue = new LinkedHashMap<>();
        int without = -1;
        for (Quote quote : quotes) {
            List<Span> source = quote.speaker() == null
                    ? List.of()
                    : List.of(new Span(quote.speaker().start(), quote.speaker().end()));
            boolean marked = quote.kind() != QuoteKind.INDIRECT;
            int key = quote.cue() == null ? without-- : quote.cue().start();
            List<Span> content = new ArrayList<>(List.of(new Span(quote.start(), quote.end())));
            Relation same = byCue.get(key);
            if (same != null) {
                content.addAll(same.content());
                marked |= same.quoted();
            }
            byCue.put(key, new Relation(marked, source, content));
        }
        return List.copyOf(byCue.values());
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
        return spans;
    }

    private static int common(List<Span> a, List<Span> b) {
        int common = 0;
        for (Span x : a) {
            for (Span y : b) {
                common += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return common;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private static final class Score {
        private int right;
        private int predicted;
        private int gold;

        void add(List<Relation> golds, List<Relation> said, boolean withSource, @Nullable String showIn) {
            List<Relation> open = new ArrayList<>(golds);
            gold += golds.size();
            predicted += said.size();
            for (Relation relation : said) {
                Relation match = open.stream()
                        .filter(one -> matches(one, relation, withSource))
                        .findFirst()
                        .orElse(null);
                if (match != null) {
                    right++;
                    open.remove(match);
                } else if (showIn != null) {
                    show("wrong ", relation, showIn);
                }
            }
            if (showIn != null) {
                open.forEach(relation -> show("missed", relation, showIn));
            }
        }

        private static boolean matches(Relation a, Relation b, boolean withSource) {
            int common = common(a.content(), b.content());
            boolean content = common * 2 >= length(a.content()) + length(b.content()) - common;
            return content && (!withSource || common(a.source(), b.source()) > 0);
        }

        private static void show(String what, Relation relation, String text) {
            StringBuilder line = new StringBuilder(what).append(" [");
            relation.source()
                    .forEach(span -> line.append(text, span.start(), span.end()).append('|'));
            line.append("] ");
            relation.content()
                    .forEach(span -> line.append(text, span.start(), span.end()).append(" || "));
            int start = relation.content().getFirst().start();
            line.append("   <<< ").append(text, Math.max(0, start - 120), start);
            int end = relation.content().getLast().end();
            line.append(" >>> ").append(text, end, Math.min(text.length(), end + 60));
            System.out.println(line.toString().replace('\n', '~'));
        }

        @Override
        public String toString() {
            double precision = 100.0 * right / Math.max(1, predicted);
            double recall = 100.0 * right / Math.max(1, gold);
            return "precision %.1f recall %.1f F1 %.1f (%d gold)"
                    .formatted(precision, recall, 2 * precision * recall / Math.max(0.01, precision + recall), gold);
        }
    }
}
