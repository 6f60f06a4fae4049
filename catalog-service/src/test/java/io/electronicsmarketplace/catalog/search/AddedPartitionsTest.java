package io.electronicsmarketplace.catalog.search;

import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogEnvironment;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gives the topic more partitions moves keys: the newest version of a product stands in another one then. */
@CatalogTest
class AddedPartitionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", CatalogEnvironment.INFRASTRUCTURE.kafka());

    @Autowired
    CatalogClient client;

    @Test
    void whatIsSaidInAnAddedPartition_isHeard() throws Exception {
        TestCatalogue.add(TestCatalogue.product("moved-1", "Migrating Harmonium", "Nomad", Map.of()));
        TestCatalogue.sell("moved-1", "seller", Condition.GOOD, 5_000);
        await().atMost(PATIENCE).until(this::found);

        int added = addPartition();
        try (var producer = new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer())) {
            byte[] sold = EventJson.write(sold("moved-1", 1_000));
            producer.send(new ProducerRecord<>(Topics.PRODUCT_STATES, added, "moved-1", sold))
                    .get();
        }

        await().atMost(PATIENCE).until(() -> !found());
    }

    /** Returns its number. */
    private static int addPartition() throws Exception {
        try (Admin admin = Admin.create(KAFKA)) {
            int before = admin.describeTopics(List.of(Topics.PRODUCT_STATES))
                    .allTopicNames()
                    .get()
                    .get(Topics.PRODUCT_STATES)
                    .partitions()
                    .size();
            admin.createPartitions(Map.of(Topics.PRODUCT_STATES, NewPartitions.increaseTo(before + 1)))
                    .all()
                    .get();
            return before;
        }
    }

    private static ProductState sold(String id, long version) {
        return new ProductState(
                id,
                version,
                "Migrating Harmonium",
                "Nomad",
                List.of("Electronics", "Test"),
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                "EUR",
                Instant.parse("2020-01-01T00:00:00Z"),
                List.of());
    }

    private boolean found() {
        return client.get("/api/v1/products?q=migrating+harmonium")
                        .json()
                        .at("/total")
                        .asInt()
                > 0;
    }
}
