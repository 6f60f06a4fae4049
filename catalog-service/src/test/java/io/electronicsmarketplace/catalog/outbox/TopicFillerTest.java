package io.electronicsmarketplace.catalog.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.electronicsmarketplace.catalog.support.CatalogEnvironment;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.TopicKeeper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The topic is there already, as if another service had made it; the database is new. */
@CatalogTest
class TopicFillerTest {

    @Autowired
    TopicKeeper topics;

    private final AtomicInteger filled = new AtomicInteger();

    @Test
    void aTopicIsGivenEverythingOnce_whoeverMadeIt() throws Exception {
        var filler = new TopicFiller(topics, _ -> filled.incrementAndGet());
        try (Connection connection = freshDatabase()) {
            assertThat(filler.fillIfNew(connection)).isTrue();
            assertThat(filler.fillIfNew(connection)).isTrue();
            assertThat(filled).hasValue(1);
        }
    }

    @Test
    void aTopicThatWasMadeAnew_isGivenEverythingAgain() throws Exception {
        var filler = new TopicFiller(topics, _ -> filled.incrementAndGet());
        try (Connection connection = freshDatabase()) {
            new PublishedTopics(connection).add(Topics.PRODUCT_STATES, Uuid.randomUuid());
            assertThat(filler.fillIfNew(connection)).isTrue();
            assertThat(filler.fillIfNew(connection)).isTrue();
            assertThat(filled).hasValue(1);
        }
    }

    @Test
    void whatEndedInTheMiddle_isBegunAnew() throws Exception {
        var failing = new TopicFiller(topics, _ -> {
            throw new SQLException("gone");
        });
        var filler = new TopicFiller(topics, _ -> filled.incrementAndGet());
        try (Connection connection = freshDatabase()) {
            assertThatThrownBy(() -> failing.fillIfNew(connection)).isInstanceOf(SQLException.class);
            assertThat(filler.fillIfNew(connection)).isTrue();
            assertThat(filled).hasValue(1);
        }
    }

    private static Connection freshDatabase() throws SQLException {
        DatabaseSettings database = CatalogEnvironment.settings(CatalogEnvironment.INFRASTRUCTURE.freshDatabase());
        database.migrate();
        return database.connect("test");
    }
}
