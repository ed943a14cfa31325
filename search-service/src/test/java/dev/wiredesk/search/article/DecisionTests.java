package dev.wiredesk.search.article;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.Permutations;
import dev.wiredesk.search.Stories;
import dev.wiredesk.search.article.Decision.Verdict;
import java.time.Instant;
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
    void givesEachVersionOfALifeOneVerdictInEveryOrder() {
        for (List<StoredVersion> order : Permutations.of(life)) {
            StoredItem item = null;
            int changes = 0;
            for (StoredVersion version : order) {
                Decision decision = decide(item, version);
                assertThat(decision.verdicts()).hasSize(1);
                changes += decision.isChange() ? 1 : 0;
                item = new StoredItem(decision.versions(), decision.current());
            }
            assertThat(changes)
                    .as("%s: what comes again changes nothing (R9)", order)
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void showsAtMostOneOfABatchAndCallsTheOthersWhatTheyAre() {
        assertThat(Decision.of(null, life, Reinstatement.EXPLICIT).verdicts())
                .containsExactly(
                        Verdict.SUPERSEDED, Verdict.SUPERSEDED, Verdict.DUPLICATE, Verdict.CURRENT, Verdict.DUPLICATE);
        assertThat(Decision.of(only(kill), List.of(first, second), Reinstatement.EXPLICIT)
                        .winner())
                .as("R11, R16")
                .isEqualTo(-1);
        assertThat(decide(only(second), secondAgain).verdicts()).containsExactly(Verdict.DUPLICATE);
        assertThat(decide(only(second), secondAgain).isChange()).isFalse();
    }

    @Test
    void storesTheSameVersionOnceMoreWhenOtherRulesEnrichedItLater() {
        StoredVersion better = stored(version(2).enriched("2026.12.1", CREATED.plusSeconds(3_600)));

        assertThat(decide(only(second), better).verdicts()).containsExactly(Verdict.CURRENT);
        assertThat(decide(only(better), second).verdicts()).containsExactly(Verdict.DUPLICATE);
        assertThat(decide(only(kill), better).verdicts()).containsExactly(Verdict.SUPERSEDED);
    }

    @Test
    void otherContentUnderTheSameVersionIsAConflictR10() {
        StoredVersion other = stored(version(2).otherContent("other"));
        assertThat(other.conflictsWith(second)).isTrue();
        assertThat(second.conflictsWith(secondAgain)).isFalse();
        assertThat(second.conflictsWith(first)).isFalse();
        assertThat(stored(version(2).status(Status.CANCELED)).conflictsWith(second))
                .as("a kill is none")
                .isFalse();
        StoredVersion undated = stored(story("undated").version(null).created(null));
        StoredVersion later =
                stored(story("undated").version(null).created(null).otherContent("other"));
        assertThat(later.conflictsWith(undated))
                .as("nothing says that both are the same")
                .isFalse();
    }

    @Test
    void decidesByTimeWhereVersionsAreNotNumbered() {
        StoredVersion early = stored(story("timed").version(null).created(CREATED));
        StoredVersion late = stored(story("timed").version(null).created(CREATED.plusSeconds(1)));

        assertThat(decide(only(late), early).verdicts()).as("R7").containsExactly(Verdict.SUPERSEDED);
        assertThat(decide(only(early), late).verdicts()).as("R7").containsExactly(Verdict.CURRENT);
    }

    @Test
    void bringsBackAVersionThatCameEarlierWithTheWordThatAVersionBetweenBrings() {
        StoredVersion fifth = stored(version(5));
        StoredVersion word = stored(version(4).statusAsSent("usable"));
        Decision killed = Decision.of(null, List.of(kill, fifth), Reinstatement.EXPLICIT);

        Decision back = decide(new StoredItem(killed.versions(), killed.current()), word);

        assertThat(killed.current()).isEqualTo(kill);
        assertThat(back.isChange()).isTrue();
        assertThat(back.current()).as("R17: the newest is shown").isEqualTo(fifth);
        assertThat(back.winner()).as("its content is in the history").isEqualTo(-1);
        assertThat(back.verdicts()).containsExactly(Verdict.SUPERSEDED);
    }

    private static Decision decide(@Nullable StoredItem item, StoredVersion arrival) {
        return Decision.of(item, List.of(arrival), Reinstatement.EXPLICIT);
    }

    private static StoredItem only(StoredVersion version) {
        return new StoredItem(ItemVersions.of(version), version);
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
}
