package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;

/** A row per interaction. Imported history has the same columns. */
public final class ArchivedInteractions implements ArchivedTopic<Interaction> {

    /** All but the last two. */
    public static final String COLUMNS = """
            event_id VARCHAR, type VARCHAR, visitor_id VARCHAR, user_id VARCHAR, product_id VARCHAR,
            listing_id VARCHAR, at_ms BIGINT, recommendation_id VARCHAR, position INTEGER, surface VARCHAR,
            query VARCHAR, rating DOUBLE""";

    @Override
    public String topic() {
        return Topics.INTERACTIONS;
    }

    @Override
    public String columns() {
        return COLUMNS;
    }

    @Override
    public Interaction read(ConsumerRecord<String, byte[]> record) {
        return EventJson.read(record.value(), Interaction.class);
    }

    @Override
    public Optional<ShopperId> shopper(Interaction interaction) {
        return Optional.of(interaction.shopper());
    }

    /** The listener that keeps shopper state does it. */
    @Override
    public boolean keepsDeadLetters() {
        return false;
    }

    @Override
    public void append(Interaction interaction, DuckDBAppender rows, RowTail tail) throws SQLException {
        rows.beginRow()
                .append(interaction.eventId())
                .append(interaction.type().wireName())
                .append(interaction.visitorId())
                .append(interaction.userId())
                .append(interaction.productId())
                .append(interaction.listingId())
                .append(interaction.at().toEpochMilli())
                .append(interaction.recommendationId())
                .append(interaction.position())
                .append(interaction.surface())
                .append(interaction.query())
                .append(interaction.rating());
        tail.end();
    }
}
