package dev.wiredesk.search.article;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.Stories;
import dev.wiredesk.search.article.Decision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTests {

    private static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");

    private final StoredVersion first = stored(version(1));
    private final StoredVersion second = stored(version(2));
    private final StoredVersion secondAgain =
            stored(version(2).received(CREATED.plusSeconds(50)).offset(99));
    private final StoredVersion kill = stored(version(3).status(Status.CANCELED));
    private final StoredVersion firstAgain =
            stored(version(1).received(CREATED.plusSeconds(60)).offset(100));
    private final List<StoredVersion> life = List.of(first, second, secondAgain, kill, firstAgain);

    @Test
    void endsWithTheKillInEveryOrderOfALifeAndEveryCutIntoBatches() {
        for (List<StoredVersion> order : permutations(life)) {
            for (int cuts = 0; cuts < 1 << (order.size() - 1); cuts++) {
                Log log = new Log();
                List<StoredVersion> batch = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    batch.add(order.get(i));
                    if (i == order.size() - 1 || (cuts & 1 << i) != 0) {
                        log.take(batch);
                        batch.clear();
                    }
                }
                assertThat(log.current)
                        .as("%s cut at %d (R6, R11, R16)", order, cuts)
                        .isEqualTo(kill);
                assertThat(log.count(Verdict.CURRENT) + log.count(Verdict.SUPERSEDED) + log.count(Verdict.DUPLICATE))
                        .as("the books balance")
                        .isEqualTo(life.size());
            }
        }
    }

    @Test
    void storesAtMostOneOfABatchAndCallsTheOthersWhatTheyAre() {
        assertThat(Decision.of(null, life).verdicts())
                .containsExactly(
                        Verdict.SUPERSEDED, Verdict.SUPERSEDED, Verdict.DUPLICATE, Verdict.CURRENT, Verdict.SUPERSEDED);
        assertThat(Decision.of(kill, List.of(first, second)).winner()).isEqualTo(-1);
        assertThat(Decision.of(second, List.of(secondAgain)).verdicts()).containsExactly(Verdict.DUPLICATE);
    }

    @Test
    void storesTheSameVersionOnceMoreWhenOtherRulesEnrichedItLater() {
        StoredVersion better = stored(version(2).enriched("2026.12.1", CREATED.plusSeconds(3_600)));

        assertThat(Decision.of(second, List.of(better)).verdicts()).containsExactly(Verdict.CURRENT);
        assertThat(Decision.of(better, List.of(second)).verdicts()).containsExactly(Verdict.DUPLICATE);
        assertThat(Decision.of(kill, List.of(better)).verdicts()).containsExactly(Verdict.SUPERSEDED);
    }

    @Test
    void decidesByTimeWhereVersionsAreNotNumbered() {
        StoredVersion early = stored(story("timed").version(null).created(CREATED));
        StoredVersion late = stored(story("timed").version(null).created(CREATED.plusSeconds(1)));

        assertThat(Decision.of(late, List.of(early)).verdicts()).as("R7").containsExactly(Verdict.SUPERSEDED);
        assertThat(Decision.of(early, List.of(late)).verdicts()).as("R7").containsExactly(Verdict.CURRENT);
    }

    /** An index of one item. */
    private static final class Log {
        private @Nullable StoredVersion current;
        private final List<Verdict> verdicts = new ArrayList<>();

        void take(List<StoredVersion> batch) {
            Decision decision = Decision.of(current, batch);
            if (decision.winner() >= 0) {
                current = batch.get(decision.winner());
            }
            verdicts.addAll(decision.verdicts());
        }

        long count(Verdict verdict) {
            return verdicts.stream().filter(each -> each == verdict).count();
        }
    }

    private static Stories version(long version) {
        return story("life")
                .version(version)
                .created(CREATED.plusSeconds(version))
                .headline("Version " + version);
    }

    private static StoredVersion stored(Stories story) {
        return StoredVersion.of(story.build());
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            List<T> rest = new ArrayList<>(of);
            T head = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>(List.of(head));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
