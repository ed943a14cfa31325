package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.engine.Generation;
import dev.wiredesk.search.rebuild.Generations.Known;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes the index again, or goes back to one that was made before. */
class Rebuild {

    /** A difference may be a record that only one of the two has been given yet. */
    private static final int LOOKS = 3;

    private final ElasticsearchClient elasticsearch;
    private final ArticleIndex index;
    private final Generations generations;
    private final EnrichedLog log;
    private final HandOver handOver;
    private final Parity parity;
    private final Progress progress;

    Rebuild(
            ElasticsearchClient elasticsearch,
            ArticleIndex index,
            Generations generations,
            EnrichedLog log,
            HandOver handOver,
            Parity parity,
            Progress progress) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.generations = generations;
        this.log = log;
        this.handOver = handOver;
        this.parity = parity;
        this.progress = progress;
    }

    /**
     * Does what was asked for.
     *
     * @throws RebuildFailed it cannot be done; readers see what they saw before
     * @throws IOException Elasticsearch cannot be reached
     */
    void run(Options options) throws IOException, InterruptedException {
        if (options.task() == Options.Task.LIST) {
            GenerationTable.of(generations.all()).forEach(progress::say);
            return;
        }
        try (Lease lease = Lease.take(elasticsearch, progress::say)) {
            Known live = finishSwap(options);
            switch (options.task()) {
                case REBUILD -> {
                    if (live.isCatchingUp()) {
                        progress.say("%s is whole now; to make the index once more, start again"
                                .formatted(live.generation()));
                    } else {
                        rebuild(live, options, lease);
                    }
                }
                case ROLL_BACK ->
                    use(
                            generations
                                    .before(live)
                                    .orElseThrow(() -> new RebuildFailed(
                                            "There is no generation to go back to beside " + live.generation())),
                            live,
                            options,
                            lease);
                case USE -> use(known(options), live, options, lease);
                case DROP_OLD -> dropOld();
                case LIST -> {}
            }
        }
    }

    /** The live generation as it was found; a swap that was cut short is brought to its end. */
    private Known finishSwap(Options options) throws IOException, InterruptedException {
        index.ensure();
        Known live = generations.live();
        if (live.isCatchingUp()) {
            progress.say(
                    "%s went live in a swap that was cut short; reading on from there".formatted(live.generation()));
            handOver.finish(live.generation(), live.readTo().atLeast(log.beginnings()), options.threads());
        }
        return live;
    }

    private void rebuild(Known live, Options options, Lease lease) throws IOException, InterruptedException {
        for (Known known : generations.all()) {
            if (known.isHalfMade()) {
                generations.delete(known.generation());
                progress.say("Removed %s, which another rebuild had left half-made".formatted(known.generation()));
            }
        }
        Generation next = generations.create();
        progress.say("Making %s from the log; %s stays live meanwhile".formatted(next, live.generation()));
        Map<String, IndexSettings> usual = generations.setUpToLoad(next);
        Positions reached = handOver.catchUp(next, Positions.NONE, options.threads());
        if (!generations.setUpToServe(next, usual, options.copiesWithin())) {
            progress.say("Not all copies of %s are there yet; going on without".formatted(next));
        }
        reached = handOver.catchUp(next, reached, options.threads());
        reached = compare(live, next, reached, options);
        lease.check();
        handOver.swap(live, next, reached, options.threads());
        progress.say("");
        progress.say(
                "Done. %s is kept: --rollback goes back to it, --drop-old deletes it".formatted(live.generation()));
    }

    private Positions compare(Known live, Generation next, Positions from, Options options)
            throws IOException, InterruptedException {
        Positions reached = from;
        Parity.Report report = look(live, next, options);
        for (int look = 1; look < LOOKS && !report.isEqual(); look++) {
            reached = handOver.catchUp(next, reached, options.threads());
            report = look(live, next, options);
        }
        ParityTable.of(live.generation(), next, report).forEach(progress::say);
        if (report.isShort() && !options.force()) {
            throw new RebuildFailed(
                    next + " has fewer articles or versions than " + live.generation() + ", which stays live. Find out"
                            + " why (what cannot be indexed? does the log still have everything?), or swap nevertheless with"
                            + " --force");
        }
        return reached;
    }

    private Parity.Report look(Known live, Generation next, Options options) throws IOException {
        generations.refresh(live.generation());
        generations.refresh(next);
        return parity.compare(live.generation(), next, options.samples());
    }

    private Known known(Options options) throws IOException {
        return generations.all().stream()
                .filter(known -> Integer.valueOf(known.generation().number()).equals(options.generation()))
                .findFirst()
                .orElseThrow(() -> new RebuildFailed(
                        "There is no generation " + options.generation() + "; --generations lists what there is"));
    }

    private void use(Known to, Known live, Options options, Lease lease) throws IOException, InterruptedException {
        if (to.live()) {
            throw new RebuildFailed(to.generation() + " is live already");
        }
        if (to.isHalfMade()) {
            throw new RebuildFailed(to.generation() + " is half-made; rebuild-index makes a whole one");
        }
        if (to.readTo().isCutOffBy(log.beginnings()) && !options.force()) {
            throw new RebuildFailed("The log no longer has all that came after " + to.generation()
                    + " was live, which it would lack; swap nevertheless with --force");
        }
        progress.say("%s has everything up to %s; bringing it up to date, as what came since went to %s"
                .formatted(
                        to.generation(),
                        to.note() == null ? "an unknown time" : to.note().at(),
                        live.generation()));
        Positions reached = handOver.catchUp(to.generation(), to.readTo(), options.threads());
        lease.check();
        handOver.swap(live, to.generation(), reached, options.threads());
        progress.say("");
        progress.say(
                "Done. %s is kept: --rollback goes back to it, --drop-old deletes it".formatted(live.generation()));
    }

    private void dropOld() throws IOException {
        List<Known> old =
                generations.all().stream().filter(known -> !known.live()).toList();
        for (Known known : old) {
            generations.delete(known.generation());
            progress.say("Deleted %s: %,d articles".formatted(known.generation(), known.articles()));
        }
        if (old.isEmpty()) {
            progress.say("There is no generation beside the live one");
        }
    }
}
