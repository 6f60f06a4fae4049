package io.electronicsmarketplace.catalog.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills a topic that is new, or that Kafka lost: puts all current states into the outbox. */
public interface NewTopicSource {

    /** Uses the connection in its own transactions, and leaves it with auto-commit on. */
    void appendAll(Connection connection) throws SQLException;
}
