package dev.wiredesk.search.article;

import static dev.wiredesk.search.Stories.story;
import static dev.wiredesk.search.article.Reinstatement.EXPLICIT;
import static dev.wiredesk.search.article.Reinstatement.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleOrder;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.Permutations;
import dev.wiredesk.search.Stories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an item is shown as is a function of the set of its versions (R15 to R17, R28). */
class ItemVersionsTests {

    private static final Instant CREATED = Instant.parse("2026-11-02T09:00:00Z");

    private final StoredVersion v1 = stored(version(1));
    private final StoredVersion v2 = stored(version(2));
    private final StoredVersion v2Again = stored(version(2).offset(99).received(CREATED.plusSeconds(50)));
    private final StoredVersion v3Kill = stored(version(3).status(Status.CANCELED));
    private final StoredVersion v4 = stored(version(4));
    private final StoredVersion v5Usable = stored(version(5).statusAsSent("usable"));
    private final StoredVersion v6 = stored(version(6));
    private final StoredVersion v6Withheld = stored(version(6).status(Status.WITHHELD));
    private final StoredVersion v7Kill = stored(version(7).status(Status.CANCELED));
    private final StoredVersion v8Held =
            stored(version(8).statusAsSent("usable").embargo(new Embargo(CREATED.plusSeconds(9_000))));
    private final StoredVersion untimedKill =
            stored(story("life").version(null).created(null).status(Status.CANCELED));

    @Test
    void staysKilledByAKillThatComesLateBelowTheCurrentVersion() {
        assertCurrent(v3Kill, v1, v2, v3Kill);
        assertCurrent(v3Kill, v1, v2, v3Kill, v4);
        assertCurrent(v3Kill, v1, v2Again, v2, v3Kill, v6);
        assertCurrent(v3Kill, v3Kill, v4, v6Withheld);
    }

    @Test
    void comesBackByAVersionAboveTheKillThatSaysItIsUsable() {
        assertCurrent(v5Usable, v1, v3Kill, v5Usable);
        assertCurrent(v6, v2, v3Kill, v4, v5Usable, v6);
        assertCurrent(v6Withheld, v2, v3Kill, v5Usable, v6Withheld);
        assertCurrent(v8Held, v3Kill, v4, v8Held);
    }

    @Test
    void knowsWhatElseSaysToBeTheNewestInAnyOrder() {
        List<StoredVersion> torn = List.of(
                stored(version(4).headline("a")),
                stored(version(4).headline("b").received(CREATED.plusSeconds(70))),
                stored(version(4).headline("c").received(CREATED.plusSeconds(60))),
                v2);
        for (List<StoredVersion> order : Permutations.of(torn)) {
            ItemVersions versions = ItemVersions.NONE;
            for (StoredVersion each : order) {
                versions = versions.with(each).with(each);
            }
            assertThat(versions.siblings())
                    .containsExactlyInAnyOrder(torn.get(0).key(), torn.get(2).key());
            assertThat(versions.with(v6).siblings()).isEmpty();
        }
    }

    @Test
    void knowsSoManyThatClaimOneVersionAndNoMore() {
        ItemVersions versions = ItemVersions.NONE;
        for (int i = 0; i < 3 * ItemVersions.MOST_SIBLINGS; i++) {
            versions = versions.with(stored(version(4).headline("story " + i)));
        }
        assertThat(versions.siblings()).hasSize(ItemVersions.MOST_SIBLINGS);
    }

    @Test
    void isKilledAgainByAKillAboveTheReinstatement() {
        assertCurrent(v7Kill, v1, v3Kill, v5Usable, v6, v7Kill);
        assertCurrent(v8Held, v1, v3Kill, v5Usable, v7Kill, v8Held);
    }

    @Test
    void isNotBroughtBackByAWordBelowTheKill() {
        StoredVersion v2Usable = stored(version(2).statusAsSent("stat:usable"));

        assertCurrent(v3Kill, v2Usable, v3Kill, v4);
    }

    @Test
    void staysKilledForGoodByAKillThatNothingCanBeLaterThan() {
        StoredVersion late = stored(
                story("life").version(null).created(CREATED.plusSeconds(999)).statusAsSent("usable"));

        assertCurrent(untimedKill, v1, late, untimedKill);
        assertCurrent(untimedKill, v1, v5Usable, untimedKill, v6);
    }

    @Test
    void isOneFunctionOfTheSetEvenWhereNumbersAndTimesContradictEachOther() {
        StoredVersion v2Early =
                stored(story("life").version(2L).created(CREATED).headline("a"));
        StoredVersion v1Late = stored(
                story("life").version(1L).created(CREATED.plusSeconds(200)).headline("b"));
        StoredVersion between = stored(
                story("life").version(null).created(CREATED.plusSeconds(100)).headline("c"));
        StoredVersion killBetween = stored(
                story("life").version(null).created(CREATED.plusSeconds(150)).status(Status.CANCELED));

        assertCurrent(between, v2Early, v1Late, between);
        assertCurrent(killBetween, v2Early, v1Late, between, killBetween);
    }

    @Test
    void neverComesBackWhereThatIsConfigured() {
        ItemVersions versions = ItemVersions.of(v3Kill).with(v5Usable);

        assertThat(versions.current(NEVER)).isEqualTo(v3Kill);
        assertThat(versions.isReinstated(NEVER)).isFalse();
        assertThat(versions.isReinstated(EXPLICIT)).isTrue();
        assertThat(ItemVersions.of(v5Usable).isReinstated(EXPLICIT))
                .as("what was never killed is not reinstated")
                .isFalse();
    }

    @Test
    void isInEveryOrderWhatTheRulesSayOfTheSet() {
        List<StoredVersion> all = List.of(v1, v2, v2Again, v3Kill, v4, v5Usable, v6Withheld, v7Kill, v8Held);
        for (List<StoredVersion> set : subsets(all, 5)) {
            StoredVersion wanted = byTheRules(set);
            for (List<StoredVersion> order : Permutations.of(set)) {
                assertThat(of(order).current(EXPLICIT).repeats(wanted))
                        .as("%s is %s", order, wanted)
                        .isTrue();
            }
        }
    }

    @Test
    void tellsWhatAKillStandsAbove() {
        ItemVersions versions = ItemVersions.of(v1).with(v3Kill).with(v5Usable);

        assertThat(Stream.of(v1, v2, v3Kill).allMatch(versions::isKilled)).isTrue();
        assertThat(Stream.of(v4, v5Usable).anyMatch(versions::isKilled)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usable", " Usable ", "stat:usable", "http://cv.iptc.org/newscodes/pubstatusg2/usable"})
    void readsTheWordInAllItsSpellings(String word) {
        assertThat(stored(version(1).statusAsSent(word)).explicitlyUsable())
                .as("R14")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "embargoed", "unusable", "usable?", "withheld"})
    void takesNoOtherWordForIt(String word) {
        assertThat(stored(version(1).statusAsSent(word)).explicitlyUsable())
                .as("R14")
                .isFalse();
    }

    @Test
    void takesTheWordOnlyFromWhatIsUsable() {
        assertThat(stored(version(1).status(Status.WITHHELD).statusAsSent("usable"))
                        .explicitlyUsable())
                .as("not for publication, whatever it says (R31)")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 2026-11-02T09:00:00Z, 3-", ", 2026-11-02T09:00:00Z, t1793610000000-", ", , u-"})
    void keysAVersionByItsNumberOrTimeAndItsContent(
            @Nullable Long number, @Nullable Instant created, String beginning) {
        StoredVersion version = stored(story("keyed").version(number).created(created));
        StoredVersion again =
                stored(story("keyed").version(number).created(created).offset(5).received(CREATED.plusSeconds(5)));
        StoredVersion other =
                stored(story("keyed").version(number).created(created).body("Another story."));

        assertThat(version.key()).as("R3").startsWith(beginning).matches("[0-9a-z]+-[0-9a-f]{16}");
        assertThat(again.key()).isEqualTo(version.key());
        assertThat(other.key()).isNotEqualTo(version.key());
    }

    @Test
    void readsBackWhatItWrote() {
        ItemVersions versions = ItemVersions.of(v1).with(v3Kill).with(v5Usable);

        assertThat(EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsString(versions), ItemVersions.class))
                .isEqualTo(versions);
    }

    /** The rules read out loud, over the whole set at once. */
    private static StoredVersion byTheRules(List<StoredVersion> set) {
        StoredVersion newest = highest(set.stream()).orElseThrow();
        return highest(set.stream().filter(StoredVersion::isKill))
                .filter(kill ->
                        set.stream().noneMatch(version -> version.explicitlyUsable() && version.isNewerThan(kill)))
                .orElse(newest);
    }

    private static Optional<StoredVersion> highest(Stream<StoredVersion> versions) {
        return versions.max((a, b) -> ArticleOrder.INSTANCE.compare(a.stamp(), b.stamp()));
    }

    private static void assertCurrent(StoredVersion wanted, StoredVersion... set) {
        for (List<StoredVersion> order : Permutations.of(List.of(set))) {
            assertThat(of(order).current(EXPLICIT).repeats(wanted))
                    .as("%s is %s", order, wanted)
                    .isTrue();
        }
    }

    private static ItemVersions of(List<StoredVersion> versions) {
        ItemVersions all = ItemVersions.NONE;
        for (StoredVersion version : versions) {
            all = all.with(version);
        }
        return all;
    }

    private static List<List<StoredVersion>> subsets(List<StoredVersion> of, int largest) {
        List<List<StoredVersion>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << of.size(); bits++) {
            if (Integer.bitCount(bits) <= largest) {
                List<StoredVersion> subset = new ArrayList<>();
                for (int i = 0; i < of.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        subset.add(of.get(i));
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
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
