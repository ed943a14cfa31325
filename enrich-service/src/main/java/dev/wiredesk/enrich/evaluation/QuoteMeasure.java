package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.Speaker;
import dev.wiredesk.enrich.evaluation.Truth.At;
import dev.wiredesk.enrich.evaluation.Truth.TrueQuote;
import dev.wiredesk.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Attributions: right where the contents share half of their letters or more (intersection over union) and the sources overlap. Quotes with one cue are
 * one. Who it resolves to is measured on those whose content was found.
 */
final class QuoteMeasure {
    private final Counts quoted = new Counts();
    private final Counts indirect = new Counts();
    private final Counts all = new Counts();
    private int named;
    private int resolved;

    /** What we found, put together. */
    private record Found(
            boolean isQuoted,
            Field field,
            List<Span> content,
            List<Span> source,
            @Nullable String person) {}

    void add(Truth truth, List<TrueQuote> gold, Enrichment enrichment, List<Mistake> mistakes) {
        List<Found> found = found(enrichment);
        List<Found> attributed =
                found.stream().filter(one -> !one.source().isEmpty()).toList();
        count(all, gold, attributed, _ -> true, _ -> true);
        count(quoted, gold, attributed, TrueQuote::isQuoted, Found::isQuoted);
        count(indirect, gold, attributed, quote -> !quote.isQuoted(), one -> !one.isQuoted());
        show(truth, gold, attributed, mistakes);
        for (TrueQuote quote : gold) {
            String person = quote.person();
            Found hit = found.stream()
                    .filter(one -> sharesContent(quote, one))
                    .findFirst()
                    .orElse(null);
            if (person != null && hit != null) {
                named++;
                boolean is = hit.person() != null && PersonMeasure.isSame(hit.person(), person);
                resolved += is ? 1 : 0;
                if (!is) {
                    At at = new At(quote.field(), quote.content().getFirst());
                    mistakes.add(Mistake.at("other speaker", truth, at, hit.person() + " for " + person));
                }
            }
        }
    }

    private static List<Found> found(Enrichment enrichment) {
        Map<String, String> names = new HashMap<>();
        for (Person person : enrichment.people()) {
            names.put(person.id(), person.name());
        }
        Map<String, Found> byCue = new LinkedHashMap<>();
        for (Quote quote : enrichment.quotes()) {
            Speaker speaker = quote.speaker();
            List<Span> source = speaker == null ? List.of() : List.of(new Span(speaker.start(), speaker.end()));
            String person = speaker == null || speaker.person() == null ? null : names.get(speaker.person());
            boolean marked = quote.kind() != QuoteKind.INDIRECT;
            List<Span> content = new ArrayList<>(List.of(new Span(quote.start(), quote.end())));
            String key = quote.field()
                    + (quote.cue() == null
                            ? "-" + quote.start()
                            : "+" + quote.cue().start());
            Found same = byCue.get(key);
            if (same != null) {
                content.addAll(same.content());
                marked |= same.isQuoted();
            }
            byCue.put(key, new Found(marked, quote.field(), content, source, person));
        }
        return List.copyOf(byCue.values());
    }

    private static void count(
            Counts counts,
            List<TrueQuote> gold,
            List<Found> found,
            Predicate<TrueQuote> ofGold,
            Predicate<Found> ofFound) {
        List<TrueQuote> open = new ArrayList<>(gold.stream().filter(ofGold).toList());
        List<Found> measured = found.stream().filter(ofFound).toList();
        int wanted = open.size();
        int right = 0;
        for (Found one : measured) {
            TrueQuote match = open.stream()
                    .filter(quote -> matches(quote, one))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                right++;
                open.remove(match);
            }
        }
        counts.add(wanted, measured.size(), right);
    }

    private static void show(Truth truth, List<TrueQuote> gold, List<Found> found, List<Mistake> mistakes) {
        for (TrueQuote quote : gold) {
            if (found.stream().noneMatch(one -> matches(quote, one))) {
                String kind = quote.isQuoted() ? "quoted speech missed" : "reported speech missed";
                Found near = found.stream()
                        .filter(one -> sharesContent(quote, one))
                        .findFirst()
                        .orElse(null);
                mistakes.add(Mistake.at(
                        kind,
                        truth,
                        new At(quote.field(), quote.content().getFirst()),
                        near == null ? "" : "its source"));
            }
        }
        for (Found one : found) {
            if (gold.stream().noneMatch(quote -> matches(quote, one))) {
                mistakes.add(Mistake.at(
                        one.isQuoted() ? "no quoted speech" : "no reported speech",
                        truth,
                        new At(one.field(), one.content().getFirst()),
                        String.valueOf(one.person())));
            }
        }
    }

    private static boolean matches(TrueQuote quote, Found found) {
        return sharesContent(quote, found) && common(quote.source(), found.source()) > 0;
    }

    private static boolean sharesContent(TrueQuote quote, Found found) {
        if (quote.field() != found.field()) {
            return false;
        }
        int common = common(quote.content(), found.content());
        return common > 0 && common * 2 >= length(quote.content()) + length(found.content()) - common;
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

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (all.gold() > 0) {
            figures.add(Figure.of("quoted attributions", quoted));
            figures.add(Figure.of("reported attributions", indirect));
            figures.add(Figure.of("all attributions", all));
        }
        if (named > 0) {
            figures.add(Figure.share("speaker resolved, of quotes found", resolved, named));
        }
        return figures;
    }
}
