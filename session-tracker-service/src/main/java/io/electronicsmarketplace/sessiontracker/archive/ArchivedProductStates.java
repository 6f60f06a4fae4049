package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A row per state of a product: what one needs to know what was buyable when, and the whole state as
 * JSON. A product that was removed has a row without a state.
 */
final class ArchivedProductStates implements ArchivedTopic<ArchivedProductStates.Row> {

    /** @param state absent if the product was removed */
    record Row(
            String productId,
            long at,
            @Nullable ProductState state,
            @Nullable String json) {}

    @Override
    public String topic() {
        return Topics.PRODUCT_STATES;
    }

    @Override
    public String columns() {
        return """
                product_id VARCHAR, at_ms BIGINT, version BIGINT, buyable BOOLEAN, listings INTEGER,
                price_from_minor BIGINT, currency VARCHAR, state VARCHAR""";
    }

    @Override
    public Row read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new Row(record.key(), record.timestamp(), null, null);
        }
        ProductState state = EventJson.read(record.value(), ProductState.class);
        String json = new String(record.value(), StandardCharsets.UTF_8);
        return new Row(state.productId(), record.timestamp(), state, json);
    }

    @Override
    public Optional<ShopperId> shopper(Row row) {
        return Optional.empty();
    }

    @Override
    public boolean keepsDeadLetters() {
        return true;
    }

    @Override
    public void append(Row row, DuckDBAppender rows, RowTail tail) throws SQLException {
        ProductState state = row.state();
        rows.beginRow().append(row.productId()).append(row.at());
        if (state == null) {
            rows.appendNull().append(false).append(0).appendNull().appendNull().appendNull();
        } else {
            rows.append(state.version())
                    .append(state.buyable())
                    .append(state.listings().size())
                    .append(priceFrom(state))
                    .append(state.currency())
                    .append(row.json());
        }
        tail.end();
    }

    private static @Nullable Long priceFrom(ProductState state) {
        return state.listings().stream()
                .map(ProductState.Listing::priceMinor)
                .min(Long::compare)
                .orElse(null);
    }
}
