package io.electronicsmarketplace.sessiontracker.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions.Due;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions.Taken;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ShopperId SHOPPER = ShopperId.visitor("a");

    private final StateRedis redis = new StateRedis(TrackerEnvironment.INFRASTRUCTURE.freshRedis());
    private final RunningSessions running = new RunningSessions(redis, SessionRule.STANDARD);

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void whatIsNotedTwice_isDueAtTheEarlierTime_sinceTheEarlier() {
        note(NOON, NOON.minusSeconds(60));
        note(NOON.plusSeconds(30), NOON.minusSeconds(90));
        assertThat(take(NOON).due()).isEmpty();
        assertThat(take(NOON.plusMillis(1)).due()).containsExactly(new Due(SHOPPER, NOON.minusSeconds(90)));
    }

    @Test
    void whatOneTook_noOtherHas_untilItTookTooLong() {
        note(NOON, NOON);
        assertThat(take(NOON.plusSeconds(1)).due()).hasSize(1);
        assertThat(take(NOON.plusSeconds(2)).due()).isEmpty();
        assertThat(take(NOON.plus(Duration.ofMinutes(2))).due()).containsExactly(new Due(SHOPPER, NOON));
    }

    @Test
    void whatWasDone_isNotTakenAgain_butWhatWasNotedMeanwhileIs() {
        note(NOON, NOON);
        Taken first = take(NOON.plusSeconds(1));
        note(NOON.plusSeconds(2), NOON.plusSeconds(2));
        running.done(first).toCompletableFuture().join();
        assertThat(take(NOON.plus(Duration.ofMinutes(2))).due()).containsExactly(new Due(SHOPPER, NOON.plusSeconds(2)));
    }

    @Test
    void whoWasTooSlow_doesNotGiveBackWhatAnotherHas() {
        note(NOON, NOON);
        Taken slow = take(NOON.plusSeconds(1));
        Taken other = take(NOON.plus(Duration.ofMinutes(2)));
        running.done(slow).toCompletableFuture().join();
        assertThat(take(NOON.plus(Duration.ofMinutes(4))).due()).isEqualTo(other.due());
    }

    private void note(Instant at, Instant since) {
        running.note(new Due(SHOPPER, since), at).toCompletableFuture().join();
    }

    private Taken take(Instant now) {
        return running.take(now, now, 10);
    }
}
