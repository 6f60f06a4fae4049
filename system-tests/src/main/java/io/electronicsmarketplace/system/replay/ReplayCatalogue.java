package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Stands in for the catalogue: every product of the history can be bought, each of a seller of its own. */
final class ReplayCatalogue {
    private ReplayCatalogue() {}

    static void publish(String kafka, ReplayHistory history) {
        InteractionLog log = history.log();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
            for (int product = 0; product < log.products().size(); product++) {
                String id = log.products().idOf(product);
                ProductState state = state(id, history.catalogue().get(id));
                // A failure shows in the recommender, which waits for products that never come.
                var _ = producer.send(new ProducerRecord<>(Topics.PRODUCT_STATES, id, EventJson.write(state)));
            }
            producer.flush();
        }
    }

    private static ProductState state(String id, @Nullable ProductFacts facts) {
        return new ProductState(
                id,
                1,
                facts == null || facts.title() == null ? id : facts.title(),
                facts == null ? null : facts.brand(),
                facts == null ? List.of() : facts.categories(),
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                "EUR",
                Instant.EPOCH,
                List.of(new ProductState.Listing(id + "-listing", "seller-of-" + id, 1_000, "good", Instant.EPOCH)));
    }
}
