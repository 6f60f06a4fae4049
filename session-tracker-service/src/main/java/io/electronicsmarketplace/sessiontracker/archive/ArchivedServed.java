package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Served;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;

/** A row per slot of a served list. */
final class ArchivedServed implements ArchivedTopic<Served> {

    @Override
    public String topic() {
        return Topics.SERVED;
    }

    @Override
    public String columns() {
        return """
                recommendation_id VARCHAR, at_ms BIGINT, surface VARCHAR, visitor_id VARCHAR, user_id VARCHAR,
                model_version VARCHAR, policy VARCHAR, current_product_id VARCHAR, position INTEGER,
                product_id VARCHAR, listing_id VARCHAR, source VARCHAR, score DOUBLE, propensity DOUBLE,
                explored BOOLEAN""";
    }

    @Override
    public Served read(ConsumerRecord<String, byte[]> record) {
        return EventJson.read(record.value(), Served.class);
    }

    @Override
    public Optional<ShopperId> shopper(Served served) {
        return Optional.of(ShopperId.of(served.visitorId(), served.userId()));
    }

    @Override
    public boolean keepsDeadLetters() {
        return true;
    }

    @Override
    public void append(Served served, DuckDBAppender rows, RowTail tail) throws SQLException {
        for (Served.Slot slot : served.slots()) {
            rows.beginRow()
                    .append(served.recommendationId())
                    .append(served.at().toEpochMilli())
                    .append(served.surface())
                    .append(served.visitorId())
                    .append(served.userId())
                    .append(served.modelVersion())
                    .append(served.policy())
                    .append(served.currentProductId())
                    .append(slot.position())
                    .append(slot.productId())
                    .append(slot.listingId())
                    .append(slot.source())
                    .append(slot.score())
                    .append(slot.propensity())
                    .append(slot.explored());
            tail.end();
        }
    }
}
