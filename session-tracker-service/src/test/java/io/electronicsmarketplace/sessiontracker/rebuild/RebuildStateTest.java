package io.electronicsmarketplace.sessiontracker.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.ShopperState;
import io.electronicsmarketplace.sessiontracker.archive.ArchiveQueries;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

class RebuildStateTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);

    @Autowired
    private StateRedis redis;

    @Test
    void redisThatLostEverything_isFilledAgain() {
        post(visitor, null, batch(event("e1", "view", "p1"), event("e2", "hide", "p2"), event("e3", "purchase", "p3")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).history()).hasSize(2));
        await().untilAsserted(() -> assertThat(ArchiveQueries.ask(
                        TrackerEnvironment.ARCHIVE.resolve(Topics.INTERACTIONS),
                        "SELECT event_id FROM archive WHERE visitor_id = '" + visitor + "'"))
                .hasSize(3));
        ShopperState before = state(shopper);

        redis.connection().sync().flushdb();
        assertThat(state(shopper).history()).isEmpty();
        int status = new CommandLine(new RebuildStateCommand())
                .execute(
                        "--archive=" + TrackerEnvironment.ARCHIVE,
                        "--redis=" + TrackerEnvironment.REDIS_URL,
                        "--kafka=" + TrackerEnvironment.KAFKA);

        assertThat(status).isZero();
        ShopperState after = state(shopper);
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.hidden()).isEqualTo(before.hidden());
        assertThat(after.purchased()).isEqualTo(before.purchased());
    }
}
