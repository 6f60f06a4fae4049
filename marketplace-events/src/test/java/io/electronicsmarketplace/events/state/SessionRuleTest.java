package io.electronicsmarketplace.events.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.state.SessionRule.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private final SessionRule rule = SessionRule.STANDARD;

    @Test
    void runningIn_pauseOfThirtyMinutesExactly_isNoPause() {
        var history = views(90, 60, 30);
        assertThat(rule.runningIn(history, Instant.MIN, NOW)).isEqualTo(history);
    }

    @Test
    void runningIn_longerPause_startsAnew() {
        assertThat(rule.runningIn(views(100, 61, 30), Instant.MIN, NOW)).isEqualTo(views(30));
    }

    @Test
    void runningIn_lastInteractionTooLongAgo_isEmpty() {
        assertThat(rule.runningIn(views(40, 31), Instant.MIN, NOW)).isEmpty();
    }

    @Test
    void runningIn_endedByTheShopper_beginsAfterTheEnd() {
        assertThat(rule.runningIn(views(20, 10, 5), minutesAgo(10), NOW)).isEqualTo(views(5));
    }

    @Test
    void runningIn_withoutAnyPause_isCutAtTheLongestAndTheMost() {
        var everyTenMinutes =
                views(IntStream.range(0, 200).map(i -> 10 * (199 - i)).toArray());
        var unlimited = new SessionRule(Duration.ofMinutes(30), Duration.ofHours(12), 1000);
        assertThat(unlimited.sessionsIn(everyTenMinutes, Instant.MIN))
                .extracting(session -> session.interactions().size())
                .containsExactly(12 * 6 + 1, 12 * 6 + 1, 200 - 2 * (12 * 6 + 1));
        assertThat(unlimited.runningIn(everyTenMinutes, Instant.MIN, NOW)).hasSize(200 - 2 * (12 * 6 + 1));
        assertThat(rule.runningIn(everyTenMinutes, Instant.MIN, NOW))
                .hasSize(50)
                .endsWith(views(0).getFirst());
    }

    @Test
    void sessionsIn_tellsOfEachWhenAndWhyItWasOver() {
        var sessions = rule.sessionsIn(views(200, 190, 100, 60, 20, 10), minutesAgo(55));
        assertThat(sessions)
                .extracting(session -> session.interactions().size(), Session::over, Session::cause)
                .containsExactly(
                        tuple(2, minutesAgo(160), Cause.INACTIVITY),
                        tuple(1, minutesAgo(70), Cause.INACTIVITY),
                        tuple(1, minutesAgo(55), Cause.REQUEST),
                        tuple(2, minutesAgo(-20), Cause.INACTIVITY));
        assertThat(sessions.getLast().isRunningAt(minutesAgo(-20))).isTrue();
        assertThat(sessions.getLast().isRunningAt(minutesAgo(-21))).isFalse();
    }

    @Test
    void sessionsIn_oneThatGoesOnForTooLong_isOverWhenItMayNotGoOn() {
        var hours = views(IntStream.range(0, 25).map(i -> 30 * (24 - i)).toArray());
        assertThat(rule.sessionsIn(hours, Instant.MIN))
                .extracting(Session::over, Session::cause)
                .containsExactly(tuple(NOW, Cause.LENGTH));
    }

    @Test
    void rule_thatMakesNoSense_isRefused() {
        assertThatThrownBy(() -> new SessionRule(Duration.ofHours(1), Duration.ofMinutes(30), 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1H");
    }

    private static List<PastInteraction> views(int... minutesAgo) {
        return IntStream.of(minutesAgo)
                .mapToObj(minutes -> new PastInteraction(
                        "e" + minutes, InteractionType.VIEW, "p", null, minutesAgo(minutes), null, null))
                .toList();
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
