package io.electronicsmarketplace.events.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopperSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void over_tellsWhatHappenedSince_alsoOfASessionThatWasEndedBeforeItArrived() {
        ShopperSessions sessions = sessions(minutesAgo(90), 100, 95, 40);
        assertThat(sessions.over(minutesAgo(96), NOW))
                .containsExactly(
                        new BrowsingSessionEnd("v:x", minutesAgo(100), minutesAgo(90), Cause.REQUEST, 2, true),
                        new BrowsingSessionEnd("v:x", minutesAgo(40), minutesAgo(10), Cause.INACTIVITY, 1, true));
        assertThat(sessions.over(minutesAgo(94), NOW))
                .extracting(BrowsingSessionEnd::startedAt)
                .containsExactly(minutesAgo(40));
        assertThat(sessions.running(NOW)).isEmpty();
    }

    @Test
    void ended_isOfTheSessionThatRuns_orOfOneThatNobodyKnows() {
        assertThat(sessions(Instant.MIN, 100, 20, 10).ended(NOW))
                .isEqualTo(new BrowsingSessionEnd("v:x", minutesAgo(20), NOW, Cause.REQUEST, 2, true));
        assertThat(sessions(Instant.MIN, 100).ended(NOW))
                .isEqualTo(new BrowsingSessionEnd("v:x", NOW, NOW, Cause.REQUEST, 0, true));
    }

    private static ShopperSessions sessions(Instant ended, int... minutesAgo) {
        List<PastInteraction> history = IntStream.of(minutesAgo)
                .mapToObj(minutes -> new PastInteraction(
                        "e" + minutes, InteractionType.VIEW, "p", null, minutesAgo(minutes), null, null))
                .toList();
        return new ShopperSessions(ShopperId.visitor("x"), SessionRule.STANDARD.sessionsIn(history, ended), true, null);
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
