package dev.wiredesk.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.websub.Progress.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI TOPIC = URI.create("https://wire.example/feed");

    private final Progress start = Progress.start(NOON);

    @Test
    void asksAtOnce() {
        assertThat(start.isDue(NOON)).isTrue();
        assertThat(start.stateAt(NOON)).isEqualTo(State.NEW);
    }

    @Test
    void renewsAfterFourFifthsOfTheLease() {
        Progress active = start.asking(TOPIC, NOON).verified(Duration.ofDays(10), NOON);
        assertThat(active.due()).isEqualTo(NOON.plus(Duration.ofDays(8)));
        assertThat(active.isDue(NOON.plus(Duration.ofDays(8).minusMillis(1)))).isFalse();
        assertThat(active.isDue(NOON.plus(Duration.ofDays(8)))).isTrue();
        assertThat(active.leaseEnd()).isEqualTo(NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void isPushedToUntilTheLeaseIsOverHoweverRenewingItGoes() {
        Instant renewal = NOON.plus(Duration.ofDays(8));
        Progress renewing = start.asking(TOPIC, NOON)
                .verified(Duration.ofDays(10), NOON)
                .asking(TOPIC, renewal)
                .failed(renewal);
        assertThat(renewing.stateAt(renewal)).isEqualTo(State.ACTIVE);
        assertThat(renewing.isDue(renewal.plusSeconds(60))).isTrue();
        assertThat(renewing.stateAt(NOON.plus(Duration.ofDays(10)))).isEqualTo(State.FAILED);
    }

    @Test
    void doesNotBelieveInLeasesWithoutEnd() {
        Progress active = start.asking(TOPIC, NOON).verified(Duration.ofSeconds(999_999_999_999L), NOON);
        assertThat(active.due()).isBefore(NOON.plus(Duration.ofDays(366)));
    }

    @Test
    void keepsWhatTheHubCalledBackBeforeItsAnswerFailed() {
        Progress active = start.asking(TOPIC, NOON).verified(Duration.ofDays(1), NOON);
        assertThat(active.failed(NOON)).isEqualTo(active);
    }

    @Test
    void asksAgainLaterAndLaterWhereThereIsNoHub() {
        Progress progress = start;
        Instant now = NOON;
        Duration before = Duration.ZERO;
        for (int i = 0; i < 9; i++) {
            progress = progress.failed(now);
            Duration pause = Duration.between(now, progress.due());
            assertThat(pause).isGreaterThan(before);
            before = pause;
            now = progress.due();
        }
        for (int i = 0; i < 100; i++) {
            progress = progress.failed(now);
            assertThat(Duration.between(now, progress.due())).isEqualTo(Duration.ofMinutes(15));
            now = progress.due();
        }
    }

    @Test
    void asksAgainWhereTheHubNeverCallsBack() {
        Progress asked = start.asking(TOPIC, NOON);
        assertThat(asked.isDue(NOON.plusSeconds(29))).isFalse();
        assertThat(asked.isDue(NOON.plusSeconds(30))).isTrue();
        Progress again = asked.asking(TOPIC, NOON.plusSeconds(30));
        assertThat(again.isDue(NOON.plusSeconds(89))).isFalse();
    }

    @Test
    void comesBackAnHourAfterADenialWhichEndsTheLease() {
        Progress denied =
                start.asking(TOPIC, NOON).verified(Duration.ofDays(10), NOON).denied(NOON);
        assertThat(denied.stateAt(NOON)).isEqualTo(State.DENIED);
        assertThat(denied.due()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void asksNothingOnceItHasEnded() {
        assertThat(start.asking(TOPIC, NOON).ended().isDue(Instant.MAX)).isFalse();
    }
}
