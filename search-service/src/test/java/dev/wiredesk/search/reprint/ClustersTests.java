package dev.wiredesk.search.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Reprints.Event EVENT = Reprints.events().getFirst();

    @Test
    void copiesCountOnceWithTheirOriginal() {
        List<Copy> copies = new ArrayList<>();
        for (Reprints.Event event : Reprints.events()) {
            copies.add(copy(event.name() + " original", Duration.ZERO, event.original()));
            event.copies()
                    .forEach((how, copy) -> copies.add(copy(event.name() + ' ' + how, Duration.ofHours(1), copy)));
            copies.add(copy(event.name() + " rival", Duration.ofHours(2), event.rival()));
        }
        int expected = 2 * Reprints.events().size();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(copies, new Random(seed));
            assertThat(Clusters.count(copies)).as("R36, in any order").isEqualTo(expected);
        }
    }

    @Test
    void theEarliestStandsFirst() {
        List<List<Copy>> clusters = Clusters.of(List.of(
                copy("late", Duration.ofHours(5), EVENT.original()),
                copy("b", Duration.ofHours(1), EVENT.original()),
                copy("a", Duration.ofHours(1), EVENT.original())));

        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst()).extracting(Copy::id).containsExactly("a", "b", "late");
    }

    @Test
    void theSameWordsFourDaysLaterAreNoReprint() {
        Copy first = copy("first", Duration.ZERO, EVENT.original());

        assertThat(Clusters.count(List.of(first, copy("in time", Duration.ofDays(3), EVENT.original()))))
                .as("R35")
                .isEqualTo(1);
        assertThat(Clusters.count(List.of(first, copy("late", Duration.ofDays(3).plusMillis(1), EVENT.original()))))
                .as("R35")
                .isEqualTo(2);
    }

    @Test
    void aClusterGoesOnWhileCopiesFollowEachOther() {
        assertThat(Clusters.count(List.of(
                        copy("sunday", Duration.ofDays(6), EVENT.original()),
                        copy("monday", Duration.ZERO, EVENT.original()),
                        copy("thursday", Duration.ofDays(3), EVENT.original()))))
                .isEqualTo(1);
    }

    @Test
    void storiesTooShortForASignatureCountForThemselves() {
        Signature none = Signature.of("President resigns", null);

        assertThat(Clusters.count(List.of(new Copy("a", NOON, none), new Copy("b", NOON, none))))
                .isEqualTo(2);
        assertThat(Clusters.count(List.of())).isZero();
    }

    private static Copy copy(String id, Duration after, Reprints.Text text) {
        return new Copy(id, NOON.plus(after), text.signature());
    }
}
