package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;

/**
 * A linear sequence tagger: hashed features of each capitalised word and what joins them, weighed by an averaged perceptron (Collins
 * 2002) that {@link dev.wiredesk.enrich.name.training} trains. Immutable and thread-safe.
 */
public final class NameTagger {
    private final PersonLexicon lexicon;
    private final Gazetteer gazetteer;
    private final Weights weights;

    NameTagger(PersonLexicon lexicon, Gazetteer gazetteer, Weights weights) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.weights = weights;
    }

    /** Loads the weights that come with the service. */
    public static NameTagger load(PersonLexicon lexicon, Gazetteer gazetteer) {
        return new NameTagger(lexicon, gazetteer, Weights.load());
    }

    /** Reads a text in English, or as much of it as there is time for. */
    public NameTags tag(StoryText text, Budget time) {
        NameTags tags = new NameTags(text.tokens());
        List<Span> runs = Runs.of(text);
        TokenFacts facts = new TokenFacts(text, runs, lexicon, gazetteer);
        Features features = new Features(facts, weights.bits);
        Decoder decoder = new Decoder(weights.steps);
        int[] buckets = new int[Features.MOST];
        float[] scores = new float[Runs.LONGEST * Label.COUNT];
        float[] best = new float[Runs.LONGEST * Label.COUNT];
        for (Span run : runs) {
            if (time.isSpent()) {
                break;
            }
            for (int i = 0; i < run.length(); i++) {
                score(buckets, features.of(run.start() + i, run, buckets), scores, i * Label.COUNT);
            }
            tags.lead(run, decoder.best(scores, run.length(), best), weights.unit);
            name(tags, run, decoder.best(scores, run.length()));
        }
        return tags;
    }

    private void score(int[] buckets, int count, float[] scores, int row) {
        byte[] learnt = weights.buckets;
        int[] sums = new int[Label.COUNT];
        for (int f = 0; f < count; f++) {
            int at = buckets[f] * Label.COUNT;
            for (int label = 0; label < Label.COUNT; label++) {
                sums[label] += learnt[at + label];
            }
        }
        for (int label = 0; label < Label.COUNT; label++) {
            scores[row + label] = sums[label] * weights.scale;
        }
    }

    static void name(NameTags tags, Span run, int[] labels) {
        int i = 0;
        while (i < labels.length) {
            if (labels[i] == Label.OUTSIDE) {
                i++;
                continue;
            }
            int first = i++;
            while (i < labels.length && labels[i] == Label.inside(Label.type(labels[first]))) {
                i++;
            }
            tags.add(new NameTags.TaggedName(run.start() + first, run.start() + i, Label.type(labels[first])));
        }
    }
}
