package dev.wiredesk.local.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgTests {

    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

    @Test
    void theBestOrderIsOne() {
        assertThat(Ndcg.of(List.of("a", "b", "c"), GRADES, 10)).isEqualTo(1);
        assertThat(Ndcg.of(List.of("a", "b"), GRADES, 2)).isEqualTo(1);
    }

    @Test
    void nothingOfUseIsNothing() {
        assertThat(Ndcg.of(List.of("x", "y"), GRADES, 10)).isZero();
        assertThat(Ndcg.of(List.of(), GRADES, 10)).isZero();
        assertThat(Ndcg.of(List.of("x"), Map.of(), 10)).isZero();
    }

    @Test
    void isWorthLessFurtherDown() {
        // (3 / log2(2) + 7 / log2(3) + 1 / log2(4)) / (7 / log2(2) + 3 / log2(3) + 1 / log2(4))
        assertThat(Ndcg.of(List.of("b", "a", "c"), GRADES, 10)).isCloseTo(0.8428, within(0.0001));
    }

    @Test
    void whatNobodyReachesDoesNotCount() {
        assertThat(Ndcg.of(List.of("x", "y", "a"), GRADES, 2)).isZero();
    }
}
