package dev.wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTests {

    @Test
    void aBudgetOfNothingIsSpentWhenFirstAsked() {
        Budget budget = Budget.of(Duration.ZERO);
        budget.step(3);
        assertThat(budget.wasCut()).isFalse();
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.wasCut()).isTrue();
    }

    @Test
    void whatWasCutInOneStepStaysCutInTheNext() {
        Budget budget = Budget.of(Duration.ofDays(1));
        budget.step(Integer.MAX_VALUE);
        while (!budget.isSpent()) {
            Thread.onSpinWait();
        }
        budget.step(1);
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.wasCut()).isTrue();
    }

    @Test
    void thereIsAlwaysTimeInADay() {
        Budget budget = Budget.unlimited();
        for (int steps = 4; steps > 0; steps--) {
            budget.step(steps);
            assertThat(budget.isSpent()).isFalse();
        }
        assertThat(budget.wasCut()).isFalse();
    }
}
