package io.electronicsmarketplace.sessiontracker.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import io.electronicsmarketplace.sessiontracker.testing.TopicContent;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Ends of browsing sessions are events, by whatever they were ended. */
class SessionEndsTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private StateRedis redis;

    @Test
    void sessionsThatEndedByInactivity_areTold_theRunningOneIsNot() {
        take(view("e1", 200), view("e2", 190), view("e3", 100), view("e4", 5));
        await().untilAsserted(() -> assertThat(ends(shopper).values())
                .containsExactly(
                        inactive(shopper, minutesAgo(200), minutesAgo(160), 2),
                        inactive(shopper, minutesAgo(100), minutesAgo(70), 1)));
    }

    @Test
    void whatArrivesLate_isTold_asTheSameSession() {
        take(view("e1", 100), view("e4", 10));
        await().untilAsserted(() -> assertThat(ends(shopper).values())
                .containsExactly(inactive(shopper, minutesAgo(100), minutesAgo(70), 1)));
        take(view("e2", 90));
        await().untilAsserted(() -> assertThat(ends(shopper).values())
                .containsExactly(inactive(shopper, minutesAgo(100), minutesAgo(60), 2)));
    }

    @Test
    void sessionOfAVisitorWhoSignedIn_isToldOfTheUser() {
        String user = UUID.randomUUID().toString();
        take(view("e1", 25));
        await().untilAsserted(() -> assertThat(state(shopper).session()).hasSize(1));
        new StateReplay(redis, SessionRule.STANDARD, Clock.systemUTC())
                .accountEvent(new AccountEvent("m", AccountEvent.Kind.MERGED, user, visitor, now));
        take(view("e2", 100));
        await().untilAsserted(() -> assertThat(ends(ShopperId.user(user)).values())
                .containsExactly(inactive(ShopperId.user(user), minutesAgo(100), minutesAgo(70), 1)));
        assertThat(ends(shopper)).isEmpty();

        // Asked for by the visitor, who is the user now.
        delete();
        assertThat(state(ShopperId.user(user)).session()).isEmpty();
        assertThat(ends(ShopperId.user(user)).values()).anySatisfy(end -> {
            assertThat(end.cause()).isEqualTo(Cause.REQUEST);
            assertThat(end.startedAt()).isEqualTo(minutesAgo(25));
        });
        assertThat(ends(shopper)).isEmpty();
    }

    @Test
    void shopperWhoseKeysHoldSomethingElse_keepsNobodysEndBack() {
        ShopperId broken = ShopperId.visitor(UUID.randomUUID().toString());
        redis.connection().sync().set(ShopperKeys.of(broken).recent(), "no sorted set");
        redis.connection().sync().zadd("{shoppers}:sessions-due", 1, broken.value());
        redis.connection().sync().zadd("{shoppers}:sessions-since", 1, broken.value());
        take(view("e1", 100));
        await().untilAsserted(() -> assertThat(ends(shopper).values())
                .containsExactly(inactive(shopper, minutesAgo(100), minutesAgo(70), 1)));
    }

    @Test
    void aShopperWhoRefusedProfiling_hasEndsToo() {
        http().put()
                .uri("/api/v1/consent")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profiling\":false}")
                .exchange()
                .expectStatus()
                .isNoContent();
        take(view("e1", 31));
        await().untilAsserted(() -> assertThat(ends(shopper).values())
                .containsExactly(new BrowsingSessionEnd(
                        shopper.value(), minutesAgo(31), minutesAgo(1), Cause.INACTIVITY, 1, false)));
    }

    @Test
    void endThatIsAskedFor_isTold_andStandsWhenRedisHasLostIt() {
        take(view("e1", 5));
        await().untilAsserted(() -> assertThat(state(shopper).session()).hasSize(1));
        delete();
        assertThat(state(shopper).session()).isEmpty();
        assertThat(ends(shopper).values()).singleElement().satisfies(end -> {
            assertThat(end.cause()).isEqualTo(Cause.REQUEST);
            assertThat(end.startedAt()).isEqualTo(minutesAgo(5));
            assertThat(end.interactions()).isEqualTo(1);
        });

        redis.connection().sync().flushdb();
        await().untilAsserted(() -> assertThat(state(shopper).history()).hasSize(1));
        assertThat(state(shopper).session()).isEmpty();
    }

    private void delete() {
        http().delete()
                .uri("/api/v1/browsing-session")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void take(String... events) {
        post(visitor, null, batch(events)).expectStatus().isAccepted();
    }

    private String view(String eventId, int minutesAgo) {
        return """
                {"eventId":"%s","type":"view","productId":"p1","at":"%s"}""".formatted(eventId, minutesAgo(minutesAgo));
    }

    private Instant minutesAgo(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private static BrowsingSessionEnd inactive(ShopperId shopper, Instant startedAt, Instant endedAt, int count) {
        return new BrowsingSessionEnd(shopper.value(), startedAt, endedAt, Cause.INACTIVITY, count, true);
    }

    /** The newest record of each session. */
    private static Map<Instant, BrowsingSessionEnd> ends(ShopperId shopper) {
        Map<Instant, BrowsingSessionEnd> ends = new LinkedHashMap<>();
        TopicContent.of(Topics.BROWSING_SESSION_ENDS, shopper.value()).forEach(record -> {
            BrowsingSessionEnd end = EventJson.read(record.value(), BrowsingSessionEnd.class);
            ends.put(end.startedAt(), end);
        });
        return ends;
    }
}
