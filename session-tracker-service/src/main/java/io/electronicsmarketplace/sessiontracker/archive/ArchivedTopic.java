package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.ShopperId;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;

/**
 * How the records of a topic become rows; {@code topic_partition} and {@code topic_offset} come last.
 *
 * @param <T> the record
 */
interface ArchivedTopic<T> {

    String topic();

    /** Columns with their types, as in {@code CREATE TABLE}, without the last two. */
    String columns();

    /** @throws RuntimeException if the record is not one of this topic */
    T read(ConsumerRecord<String, byte[]> record);

    /** Of whom it tells; rows of those who refused profiling are left out. */
    Optional<ShopperId> shopper(T record);

    /** Whether records that cannot be read are put aside here, because nobody else does. */
    boolean keepsDeadLetters();

    /** Appends its rows, calling {@code tail} at the end of each. */
    void append(T record, DuckDBAppender rows, RowTail tail) throws SQLException;

    /** Appends partition and offset and ends the row. */
    @FunctionalInterface
    interface RowTail {
        void end() throws SQLException;
    }
}
