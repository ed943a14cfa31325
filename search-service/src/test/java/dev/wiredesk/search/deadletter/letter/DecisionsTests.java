package dev.wiredesk.search.deadletter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTests {

    private static final Decision SENT = new Decision(State.REDRIVEN, Instant.EPOCH, "night-watch");
    private static final Decision GIVEN_UP = new Decision(State.DROPPED, Instant.EPOCH, "day-watch");

    private final Decisions decisions = new Decisions();

    private static LetterId letter(long offset) {
        return new LetterId(Letters.ENRICHED_0, offset);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void remembersForEachLetterWhatWasDecidedLast(long seed) {
        Random random = new Random(seed);
        Map<Long, Decision> last = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            long offset = random.nextInt(60);
            Decision decision = new Decision[] {SENT, GIVEN_UP, null}[random.nextInt(3)];
            decisions.put(letter(offset), decision);
            if (decision == null) {
                last.remove(offset);
            } else {
                last.put(offset, decision);
            }
            for (long each = 0; each < 60; each++) {
                assertThat(decisions.of(letter(each)).orElse(null)).isEqualTo(last.get(each));
            }
        }
    }

    @Test
    void manyThatWereDecidedAboutTogetherTakeTheMemoryOfOne() {
        for (long offset = 0; offset < 100_000; offset++) {
            decisions.put(letter(offset), SENT);
        }
        decisions.put(letter(50_000), GIVEN_UP);

        assertThat(decisions.runs()).isEqualTo(3);
        assertThat(decisions.state(letter(49_999))).isEqualTo(State.REDRIVEN);
        assertThat(decisions.state(letter(50_000))).isEqualTo(State.DROPPED);
        assertThat(decisions.state(letter(100_000))).isEqualTo(State.OPEN);
        assertThat(decisions.state(new LetterId(Letters.RECEIVED_0, 5))).isEqualTo(State.OPEN);
    }

    @Test
    void forgetsWhatThereAreNoLettersForAnyMore() {
        decisions.put(letter(1), SENT);
        decisions.put(letter(5), SENT);

        decisions.forgetBefore(Letters.ENRICHED_0, 5);

        assertThat(decisions.runs()).isEqualTo(1);
        assertThat(decisions.of(letter(5))).contains(SENT);
    }
}
