package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the tagger: structured perceptrons with averaged weights (Collins 2002), and of
 * them the mean. The same texts in the same order make the same weights.
 */
final class Trainer {
    private static final long SEED = 20_261_126;

    /** Twice as many buckets made it better by less than half a point. */
    private static final int BITS = 18;

    /** Taggers that learn the same texts in different orders: their mean hardly depends on any. */
    private static final int MEMBERS = 21;

    private final float[] weights = new float[Label.COUNT << BITS];
    private final double[] sums = new double[weights.length];
    private final int[] changed = new int[weights.length];
    private final float[] steps = Decoder.newSteps();
    private final double[] stepSums = new double[steps.length];
    private final Decoder decoder = new Decoder(steps);
    private final List<Known> runs;
    private int now = 1;

    private Trainer(List<Known> runs) {
        this.runs = runs;
    }

    /** A run whose labels are known, its features found once. */
    private static final class Known {
        final int[][] buckets;
        final int[] labels;

        Known(int[][] buckets, int[] labels) {
            this.buckets = buckets;
            this.labels = labels;
        }
    }

    /**
     * Trains on texts, and finds out on others what the scores are worth.
     *
     * @param rounds how often each text is gone through
     */
    static Weights train(
            List<TaggedText> texts,
            List<TaggedText> others,
            int rounds,
            PersonLexicon lexicon,
            Gazetteer gazetteer,
            Consumer<String> progress) {
        List<Known> runs = new ArrayList<>();
        for (TaggedText text : texts) {
            add(text, lexicon, gazetteer, runs);
        }
        float[] mean = new float[Label.COUNT << BITS];
        float[] meanSteps = Decoder.newSteps();
        for (int member = 1; member <= MEMBERS; member++) {
            Trainer trainer = new Trainer(new ArrayList<>(runs));
            double wrong = trainer.learn(rounds, new Random(SEED + member));
            trainer.addAverages(mean, meanSteps);
            progress.accept("Tagger %d of %d: %.2f%% of %,d runs wrong in the last of %d rounds"
                    .formatted(member, MEMBERS, 100 * wrong, runs.size(), rounds));
        }
        Weights weights = inBytes(mean, meanSteps);
        Weights worth = weights.withUnit(unit(others, new NameTagger(lexicon, gazetteer, weights)));
        progress.accept("One unit of log-odds is %.1f of the weights'".formatted(worth.unit));
        return worth;
    }

    /** The unit with which leads tell best what is right: by the least mean of the logarithms of what was thought of the truth. */
    private static float unit(List<TaggedText> texts, NameTagger tagger) {
        float best = 1;
        double least = Double.MAX_VALUE;
        List<NameTags> tags = texts.stream()
                .map(text -> tagger.tag(text.text, Budget.unlimited()))
                .toList();
        for (float unit = 1; unit < 200; unit *= 1.1f) {
            double loss = 0;
            for (int t = 0; t < texts.size(); t++) {
                loss += loss(texts.get(t), tags.get(t), unit);
            }
            if (loss < least) {
                least = loss;
                best = unit;
            }
        }
        return best;
    }

    private static double loss(TaggedText text, NameTags tags, float unit) {
        double loss = 0;
        for (Span run : Runs.of(text.text)) {
            for (int i = run.start(); i < run.end(); i++) {
                int label = text.labels[i];
                for (NameType type : NameType.values()) {
                    double lead = tags.lead(i, i + 1, type) / unit;
                    boolean is = label != Label.OUTSIDE && Label.type(label) == type;
                    loss += Math.log1p(Math.exp(is ? -lead : lead));
                }
            }
        }
        return loss;
    }

    /** @return the part of the runs that were wrong in the last round */
    private double learn(int rounds, Random order) {
        int wrong = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(runs, order);
            wrong = 0;
            for (Known run : runs) {
                wrong += learn(run) ? 1 : 0;
            }
        }
        return (double) wrong / runs.size();
    }

    private static void add(TaggedText text, PersonLexicon lexicon, Gazetteer gazetteer, List<Known> runs) {
        List<Span> cut = Runs.of(text.text);
        Features features = new Features(new TokenFacts(text.text, cut, lexicon, gazetteer), BITS);
        int[] buffer = new int[Features.MOST];
        for (Span run : cut) {
            int[][] buckets = new int[run.length()][];
            int[] labels = new int[run.length()];
            for (int i = 0; i < labels.length; i++) {
                int count = features.of(run.start() + i, run, buffer);
                buckets[i] = Arrays.copyOf(buffer, count);
                int label = text.labels[run.start() + i];
                boolean torn = i == 0 ? Label.isInside(label) : !Label.canFollow(labels[i - 1], label);
                labels[i] = torn ? label - 1 : label;
            }
            runs.add(new Known(buckets, labels));
        }
    }

    private boolean learn(Known run) {
        int tokens = run.labels.length;
        float[] scores = new float[tokens * Label.COUNT];
        for (int i = 0; i < tokens; i++) {
            for (int bucket : run.buckets[i]) {
                for (int label = 0; label < Label.COUNT; label++) {
                    scores[i * Label.COUNT + label] += weights[bucket * Label.COUNT + label];
                }
            }
        }
        int[] guess = decoder.best(scores, tokens);
        boolean wrong = false;
        for (int i = 0; i < tokens; i++) {
            int right = run.labels[i];
            if (guess[i] != right) {
                wrong = true;
                for (int bucket : run.buckets[i]) {
                    change(bucket * Label.COUNT + right, 1);
                    change(bucket * Label.COUNT + guess[i], -1);
                }
            }
            int was = i == 0 ? Decoder.firstStep(right) : Decoder.step(run.labels[i - 1], right);
            int guessed = i == 0 ? Decoder.firstStep(guess[i]) : Decoder.step(guess[i - 1], guess[i]);
            if (was != guessed) {
                steps[was]++;
                stepSums[was] += now;
                steps[guessed]--;
                stepSums[guessed] -= now;
            }
        }
        now++;
        return wrong;
    }

    private void change(int weight, int by) {
        sums[weight] += (double) weights[weight] * (now - changed[weight]);
        changed[weight] = now;
        weights[weight] += by;
    }

    private void addAverages(float[] mean, float[] meanSteps) {
        for (int i = 0; i < weights.length; i++) {
            change(i, 0);
            mean[i] += (float) (sums[i] / now / MEMBERS);
        }
        for (int i = 0; i < steps.length; i++) {
            meanSteps[i] += (float) ((steps[i] - stepSums[i] / now) / MEMBERS);
        }
    }

    private static Weights inBytes(float[] weights, float[] steps) {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        // The few largest may be cut for the sake of the many small ones.
        float scale = Math.min(largest, 8 * deviation(weights)) / Byte.MAX_VALUE;
        byte[] buckets = new byte[weights.length];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = (byte) Math.clamp(Math.round(weights[i] / scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new Weights(BITS, buckets, scale, steps, 1);
    }

    private static float deviation(float[] weights) {
        double sum = 0;
        int used = 0;
        for (float weight : weights) {
            if (weight != 0) {
                sum += weight * weight;
                used++;
            }
        }
        return (float) Math.sqrt(sum / Math.max(1, used));
    }
}
