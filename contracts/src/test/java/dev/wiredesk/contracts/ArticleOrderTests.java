package dev.wiredesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleOrderTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void higherVersionWinsWhateverTheTimesSayByR6() {
        assertNewer(stamp(10L, NOON, Status.USABLE), stamp(9L, NOON.plusSeconds(60), Status.USABLE));
    }

    @Test
    void laterVersionCreatedWinsWhereVersionsAreEqualOrMissingByR7() {
        assertNewer(stamp(2L, NOON.plusMillis(1), Status.USABLE), stamp(2L, NOON, Status.USABLE));
        assertNewer(stamp(null, NOON.plusMillis(1), Status.USABLE), stamp(null, NOON, Status.USABLE));
        assertNewer(stamp(null, NOON.plusMillis(1), Status.USABLE), stamp(7L, NOON, Status.USABLE));
    }

    @Test
    void moreRestrictiveStatusWinsAtTheSameTimeByR8() {
        VersionStamp usable = stamp(1L, NOON, Status.USABLE);
        VersionStamp embargoed = new VersionStamp(1L, NOON, Status.USABLE, true, "a", NOON);
        assertNewer(embargoed, usable);
        assertNewer(stamp(1L, NOON, Status.WITHHELD), embargoed);
        assertNewer(stamp(1L, NOON, Status.CANCELED), stamp(1L, NOON, Status.WITHHELD));
    }

    @Test
    void sameVersionWithSameContentIsADuplicateByR9() {
        VersionStamp first = stamp(1L, NOON, Status.USABLE);
        VersionStamp again = new VersionStamp(1L, NOON, Status.USABLE, false, "a", NOON.plusSeconds(5));
        assertThat(again.duplicates(first)).isTrue();
        assertThat(stamp(2L, NOON, Status.USABLE).duplicates(first)).isFalse();
        assertThat(new VersionStamp(1L, NOON, Status.USABLE, false, "b", NOON).duplicates(first))
                .isFalse();
    }

    @Test
    void conflictingContentOfOneVersionIsDecidedByArrivalByR10() {
        VersionStamp first = new VersionStamp(1L, NOON, Status.USABLE, false, "b", NOON);
        VersionStamp second = new VersionStamp(1L, NOON, Status.USABLE, false, "a", NOON.plusSeconds(5));
        assertNewer(second, first);
    }

    @Test
    void timesFarInTheFutureAreClampedByR13() {
        VersionStamp year9999 = stamp(null, Instant.parse("9999-01-01T00:00:00Z"), Status.USABLE);
        VersionStamp twoDaysLater = new VersionStamp(
                null, NOON.plus(Duration.ofHours(49)), Status.USABLE, false, "b", NOON.plus(Duration.ofHours(49)));
        assertNewer(twoDaysLater, year9999);
    }

    @Test
    void killStaysAboveAnEarlierOrUntimedOriginalByR16() {
        VersionStamp kill = stamp(null, null, Status.CANCELED);
        assertNewer(kill, stamp(null, NOON, Status.USABLE));
        assertNewer(kill, stamp(null, null, Status.USABLE));
        assertNewer(stamp(2L, null, Status.CANCELED), stamp(1L, NOON, Status.USABLE));
    }

    @Test
    void onlyAStrictlyHigherVersionReinstatesByR17() {
        VersionStamp kill = stamp(2L, NOON, Status.CANCELED);
        assertNewer(kill, stamp(2L, NOON.plusSeconds(60), Status.USABLE));
        assertNewer(stamp(3L, NOON.plusSeconds(60), Status.USABLE), kill);
    }

    @Test
    void everyPairIsDecidedTheSameBothWaysRound() {
        List<VersionStamp> all = stamps();
        for (VersionStamp a : all) {
            for (VersionStamp b : all) {
                int forth = Integer.signum(ArticleOrder.INSTANCE.compare(a, b));
                int back = Integer.signum(ArticleOrder.INSTANCE.compare(b, a));
                assertThat(forth).as("%s against %s", a, b).isEqualTo(-back);
                if (forth == 0) {
                    assertThat(a.digest()).as("%s equals %s", a, b).isEqualTo(b.digest());
                    assertThat(a.status()).as("%s equals %s", a, b).isEqualTo(b.status());
                }
            }
        }
    }

    @Test
    void isATotalOrderOnNumberedItemsAndOnUnnumberedItems() {
        assertTransitive(stamps().stream().filter(s -> s.version() != null).toList());
        assertTransitive(stamps().stream().filter(s -> s.version() == null).toList());
    }

    @Test
    void everyPermutationOfALifeCycleConvergesOnOneWinner() {
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            List<VersionStamp> life = lifeCycle(random);
            Set<VersionStamp> winners = new HashSet<>();
            permute(
                    life,
                    life.size(),
                    order -> winners.add(order.stream()
                            .reduce((stored, next) -> ArticleOrder.INSTANCE.compare(next, stored) > 0 ? next : stored)
                            .orElseThrow()));
            assertThat(winners).as("round %s: %s", round, life).hasSize(1);
        }
    }

    /** Six versions whose numbers rise with time, some sent without a number, some sent twice. */
    private static List<VersionStamp> lifeCycle(Random random) {
        Status[] statuses = Status.values();
        List<VersionStamp> life = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            if (i > 1 && random.nextInt(4) == 0) {
                life.add(sentAgain(life.getLast()));
                continue;
            }
            life.add(new VersionStamp(
                    random.nextInt(3) == 0 ? null : (long) i,
                    NOON.plusSeconds(60L * i + random.nextInt(60)),
                    statuses[random.nextInt(statuses.length)],
                    random.nextBoolean(),
                    "digest" + random.nextInt(3),
                    NOON.plusSeconds(random.nextInt(100))));
        }
        return life;
    }

    private static VersionStamp sentAgain(VersionStamp last) {
        return new VersionStamp(
                last.version(),
                last.versionCreated(),
                last.status(),
                last.embargoed(),
                last.digest(),
                last.receivedAt().plusSeconds(1));
    }

    private static void permute(List<VersionStamp> items, int size, Consumer<List<VersionStamp>> visit) {
        if (size == 1) {
            visit.accept(items);
            return;
        }
        for (int i = 0; i < size; i++) {
            permute(items, size - 1, visit);
            Collections.swap(items, size % 2 == 0 ? i : 0, size - 1);
        }
    }

    private static void assertTransitive(List<VersionStamp> all) {
        ArticleOrder order = ArticleOrder.INSTANCE;
        for (VersionStamp a : all) {
            for (VersionStamp b : all) {
                if (order.compare(a, b) >= 0) {
                    continue;
                }
                for (VersionStamp c : all) {
                    if (order.compare(b, c) < 0 && order.compare(a, c) >= 0) {
                        assertThat(order.compare(a, c))
                                .as("%s < %s < %s", a, b, c)
                                .isNegative();
                    }
                }
            }
        }
    }

    /** Every combination of a small domain. */
    private static List<VersionStamp> stamps() {
        List<VersionStamp> all = new ArrayList<>();
        for (Long version : new @Nullable Long[] {null, 1L, 2L}) {
            for (Instant time : new @Nullable Instant[] {null, NOON, NOON.plusSeconds(1)}) {
                for (Status status : Status.values()) {
                    for (boolean embargoed : new boolean[] {false, true}) {
                        for (String digest : List.of("a", "b")) {
                            for (Instant received : List.of(NOON, NOON.plusSeconds(9))) {
                                all.add(new VersionStamp(version, time, status, embargoed, digest, received));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static VersionStamp stamp(@Nullable Long version, @Nullable Instant time, Status status) {
        return new VersionStamp(version, time, status, false, "a", NOON);
    }

    private static void assertNewer(VersionStamp newer, VersionStamp older) {
        assertThat(ArticleOrder.INSTANCE.compare(newer, older)).isPositive();
        assertThat(ArticleOrder.INSTANCE.compare(older, newer)).isNegative();
    }
}
