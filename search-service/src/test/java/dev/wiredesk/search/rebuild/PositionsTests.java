package dev.wiredesk.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionsTests {

    private static final Positions BEGINNINGS = new Positions(Map.of(0, 10L, 1, 0L, 2, 5L));

    @Test
    void aPartitionThatWasNeverReadIsReadFromItsBeginning() {
        Positions read = new Positions(Map.of(0, 20L, 1, 3L));

        assertThat(read.atLeast(BEGINNINGS)).isEqualTo(new Positions(Map.of(0, 20L, 1, 3L, 2, 5L)));
        assertThat(Positions.NONE.atLeast(BEGINNINGS)).isEqualTo(BEGINNINGS);
    }

    @Test
    void whatIsLeftIsTheSumOfThePartitions() {
        assertThat(BEGINNINGS.until(new Positions(Map.of(0, 15L, 1, 1L, 2, 5L))))
                .isEqualTo(6);
        assertThat(new Positions(Map.of(0, 15L)).until(BEGINNINGS))
                .as("further than asked for is nothing left")
                .isEqualTo(5);
    }

    @Test
    void theLogMayHaveLostWhatComesNext() {
        assertThat(new Positions(Map.of(0, 9L, 2, 5L)).isCutOffBy(BEGINNINGS)).isTrue();
        assertThat(new Positions(Map.of(0, 10L, 2, 6L)).isCutOffBy(BEGINNINGS)).isFalse();
    }
}
