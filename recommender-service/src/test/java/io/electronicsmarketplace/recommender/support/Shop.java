package io.electronicsmarketplace.recommender.support;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for catalog-service: publishes states of products, in transactions, as its outbox relay does. */
public final class Shop {

    public static final Instant OPENING = Instant.parse("2026-11-01T08:00:00Z");

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, ProductState> states = new ConcurrentHashMap<>();

    public Shop(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "transactional.id", "outbox-relay",
                        "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Publishes {@code count} products of a category, the first one the most rated, each with one listing. */
    public List<String> open(String category, int count) {
        List<String> ids = new ArrayList<>();
        List<ProductState> added = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String id = "%s-%03d".formatted(category, number);
            ids.add(id);
            added.add(product(id, category, count - number, List.of(listing(id + "-a", "seller-" + number, 10_000))));
        }
        publish(added);
        return ids;
    }

    public static ProductState product(String id, String category, int ratings, List<ProductState.Listing> listings) {
        return new ProductState(
                id,
                1,
                "Model " + id,
                "Acme",
                List.of("Electronics", category),
                Map.of(),
                "http://images.test/" + id,
                null,
                4.0,
                ratings,
                20_000L,
                "EUR",
                OPENING,
                listings);
    }

    public static ProductState.Listing listing(String id, String sellerId, long priceMinor) {
        return new ProductState.Listing(id, sellerId, priceMinor, "good", OPENING);
    }

    public void sellOut(String productId) {
        list(productId, List.of());
    }

    /** Gives a product other listings, in a newer version of its state. */
    public void list(String productId, List<ProductState.Listing> listings) {
        ProductState old = states.get(productId);
        publish(List.of(new ProductState(
                old.productId(),
                old.version() + 1,
                old.title(),
                old.brand(),
                old.categories(),
                old.attributes(),
                old.image(),
                old.description(),
                old.averageRating(),
                old.ratingCount(),
                old.listPriceMinor(),
                old.currency(),
                old.firstSeenAt(),
                listings)));
    }

    public synchronized void publish(List<ProductState> products) {
        producer.beginTransaction();
        for (ProductState state : products) {
            states.put(state.productId(), state);
            send(state.productId(), EventJson.write(state));
        }
        producer.commitTransaction();
    }

    /** Publishes something that is no state of a product. */
    public synchronized void publishRubbish(String productId) {
        producer.beginTransaction();
        send(productId, new byte[] {'{', 'x'});
        producer.commitTransaction();
    }

    private void send(String productId, byte[] value) {
        // A failure shows when the transaction is committed.
        var _ = producer.send(new ProducerRecord<>(Topics.PRODUCT_STATES, productId, value));
    }
}
