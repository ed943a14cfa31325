package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enriches the stories of a corpus as the service does, and measures what was found. */
public final class Evaluation {
    private final Enricher enricher;
    private final Adjectives adjectives;

    public Evaluation(Enricher enricher, Gazetteer gazetteer) {
        this.enricher = enricher;
        this.adjectives = new Adjectives(gazetteer);
    }

    /**
     * What came out.
     *
     * @param calibration of the regions
     */
    public record Report(
            String corpus, int stories, List<Figure> figures, Calibration calibration, List<Mistake> mistakes) {

        /** What is wrong, by class and in the order of the stories. */
        Map<String, List<Mistake>> mistakesByKind() {
            Map<String, List<Mistake>> byKind = new TreeMap<>();
            mistakes.forEach(mistake -> byKind.computeIfAbsent(mistake.kind(), _ -> new ArrayList<>())
                    .add(mistake));
            return byKind;
        }

        /** The value of a figure; 0 where it was not measured. */
        public double value(String measure) {
            return figures.stream()
                    .filter(figure -> figure.measure().equals(measure))
                    .mapToDouble(Figure::value)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Measures all that the corpus tells of. */
    public Report report(Corpus corpus) {
        List<Mistake> mistakes = new ArrayList<>();
        PlaceMeasure places = new PlaceMeasure(hasAdjectives(corpus.stories()));
        PersonMeasure people = new PersonMeasure();
        QuoteMeasure quotes = new QuoteMeasure();
        int focused = 0;
        int rightFocus = 0;
        for (Truth truth : corpus.stories()) {
            Enrichment found = enricher.enrich(article(truth.name(), truth.language(), truth.headline(), truth.body()));
            if (truth.places() != null) {
                places.add(truth, truth.places(), found, adjectives, mistakes);
            }
            if (truth.people() != null) {
                people.addNames(truth, truth.people(), found, mistakes);
            }
            if (truth.roles() != null) {
                people.addRoles(truth, truth.roles(), found, mistakes);
            }
            if (truth.kinds() != null) {
                people.addKinds(truth, truth.kinds(), found, mistakes);
            }
            if (truth.quotes() != null) {
                quotes.add(truth, truth.quotes(), found, mistakes);
            }
            if (truth.focus() != null) {
                focused++;
                String focus = focus(found);
                rightFocus += truth.focus().equals(focus) ? 1 : 0;
                if (!truth.focus().equals(focus)) {
                    mistakes.add(new Mistake(
                            "other focus", truth.name(), truth.headline(), focus + " for " + truth.focus()));
                }
            }
        }
        List<Figure> figures = new ArrayList<>(places.figures());
        figures.addAll(people.figures());
        figures.addAll(quotes.figures());
        if (focused > 0) {
            figures.add(Figure.share("focus country", rightFocus, focused));
        }
        return new Report(corpus.name(), corpus.stories().size(), figures, places.calibration(), mistakes);
    }

    /** The country of the most relevant region that the story plays in; the region's own id where it lies in none. */
    private static @Nullable String focus(Enrichment found) {
        for (Region region : found.regions()) {
            if (region.role() == RegionRole.FOCUS) {
                return region.iso() == null ? region.id() : "iso:" + region.iso();
            }
        }
        return null;
    }

    /** Some corpora annotate adjectives as places; those that do have many. */
    private boolean hasAdjectives(List<Truth> stories) {
        List<Truth.TruePlace> all = stories.stream()
                .map(Truth::places)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        long such = all.stream().filter(Truth.TruePlace::adjective).count();
        return such * 50 > all.size();
    }

    /** A usable article with nothing but a text; an empty headline is none. */
    public static ArticleReceived article(String name, @Nullable String language, String headline, String body) {
        return new ArticleReceived(
                name,
                "gold",
                name,
                1L,
                null,
                null,
                null,
                Status.USABLE,
                null,
                "text",
                language,
                null,
                headline.isEmpty() ? null : headline,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "wiredesk",
                "",
                Instant.EPOCH,
                null);
    }
}
