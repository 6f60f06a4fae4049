package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for the catalogue: a state for each product, about as large as one of Amazon's, with a listing. */
final class GeneratedStates {
    private static final int PARTITIONS = 4;
    private static final int BRANDS = 5_000;
    private static final int CATEGORIES = 800;
    private static final String TITLE =
            "%s Model %d Replacement Rechargeable Wireless Adapter with USB-C Cable and Carrying Case (Pack of %d, Black)";
    private static final Instant LISTED = Instant.parse("2026-01-01T00:00:00Z");

    private GeneratedStates() {}

    /** Creates the topics that the recommender reads, and fills that of products. */
    static void publish(String kafka, List<String> products) throws InterruptedException {
        create(kafka);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "compression.type", "lz4", "linger.ms", 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int product = 0; product < products.size(); product++) {
                String id = products.get(product);
                // A failure shows in the recommender, which has fewer products then.
                var _ = producer.send(
                        new ProducerRecord<>(Topics.PRODUCT_STATES, id, EventJson.write(state(id, product))));
            }
            producer.flush();
        }
    }

    private static void create(String kafka) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.PRODUCT_STATES, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.INTERACTIONS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be made", e);
        }
    }

    private static ProductState state(String id, int product) {
        String brand = "Brand" + product * 31L % BRANDS;
        int category = product / 400 % CATEGORIES;
        long price = 1_000 + product * 7_919L % 90_000;
        return new ProductState(
                id,
                1,
                TITLE.formatted(brand, product, 1 + product % 4),
                brand,
                List.of("Electronics", "Department " + category / 40, "Category " + category),
                Map.of(),
                "/images/%s.jpg".formatted(id),
                null,
                1 + product % 9 / 2.0,
                product % 1_000,
                price,
                "EUR",
                LISTED.minus(Duration.ofMinutes(product)),
                List.of(new ProductState.Listing(
                        id + "-listing",
                        "seller-" + product % 100_000,
                        price * 2 / 3,
                        product % 2 == 0 ? "good" : "very-good",
                        LISTED)));
    }
}
