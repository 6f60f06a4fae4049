package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Served;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

class ArchiveTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Test
    void interactions_areArchivedByDay() {
        post(visitor, "u1", batch(event("a1", "view", "p1"), event("a2", "impression", "p2")))
                .expectStatus()
                .isAccepted();
        String rows = "SELECT event_id || ' ' || type || ' ' || user_id || ' ' || product_id || ' ' || day"
                + " FROM archive WHERE visitor_id = '" + visitor + "' ORDER BY 1";
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        await().untilAsserted(() -> assertThat(ask(Topics.INTERACTIONS, rows))
                .containsExactly("a1 view u1 p1 " + today, "a2 impression u1 p2 " + today));
    }

    @Test
    void interactions_ofAShopperWhoRefusedProfiling_areNotArchived() {
        http().put()
                .uri("/api/v1/consent")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profiling\":false}")
                .exchange()
                .expectStatus()
                .isNoContent();
        String other = UUID.randomUUID().toString();
        post(visitor, null, batch(event("a1", "view", "p1"))).expectStatus().isAccepted();
        post(other, null, batch(event("a2", "view", "p1"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(
                        ask(Topics.INTERACTIONS, "SELECT event_id FROM archive WHERE visitor_id = '" + other + "'"))
                .containsExactly("a2"));
        // Different partitions may be written one after the other: wait until this one's offset is behind too.
        post(visitor, "u-marker-" + other, batch(event("a3", "view", "p1")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(
                        ask(Topics.INTERACTIONS, "SELECT event_id FROM archive WHERE visitor_id = '" + visitor + "'"))
                .containsExactly("a3"));
    }

    @Test
    void servedLists_areArchivedBySlot() {
        var served = new Served(
                "r-" + visitor,
                Instant.now(),
                "home",
                visitor,
                null,
                "m1",
                "pipeline",
                null,
                List.of(
                        new Served.Slot(0, "p1", "l1", "als", 0.5, 1, false),
                        new Served.Slot(1, "p2", null, "fresh", 0.25, 0.125, true)));
        kafka.send(Topics.SERVED, visitor, EventJson.write(served)).join();
        await().untilAsserted(() -> assertThat(ask(
                        Topics.SERVED,
                        "SELECT product_id || ' ' || propensity || ' ' || explored FROM archive WHERE visitor_id = '"
                                + visitor + "' ORDER BY position"))
                .containsExactly("p1 1.0 false", "p2 0.125 true"));
    }

    @Test
    void productStates_areArchivedUncompacted_removalsToo() {
        String product = "p-" + visitor;
        kafka.send(Topics.PRODUCT_STATES, product, EventJson.write(state(product, 1, List.of())));
        var listing = new ProductState.Listing("l1", "s1", 9_900, "good", Instant.now());
        kafka.send(Topics.PRODUCT_STATES, product, EventJson.write(state(product, 2, List.of(listing))));
        kafka.send(Topics.PRODUCT_STATES, product, null).join();
        await().untilAsserted(() -> assertThat(ask(
                        Topics.PRODUCT_STATES,
                        "SELECT coalesce(version, 0) || ' ' || buyable || ' ' || coalesce(price_from_minor, 0)"
                                + " FROM archive WHERE product_id = '" + product + "' ORDER BY topic_offset"))
                .containsExactly("1 false 0", "2 true 9900", "0 false 0"));
    }

    private static ProductState state(String product, long version, List<ProductState.Listing> listings) {
        return new ProductState(
                product,
                version,
                "Phone",
                null,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                "EUR",
                Instant.now(),
                listings);
    }

    private static List<String> ask(String topic, String query) {
        Path directory = TrackerEnvironment.ARCHIVE.resolve(topic);
        return ArchiveQueries.ask(directory, query);
    }
}
