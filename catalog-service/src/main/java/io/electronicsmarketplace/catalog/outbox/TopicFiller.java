package io.electronicsmarketplace.catalog.outbox;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.TopicKeeper;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the topic of product states was given the whole catalogue once. Whoever made it does not matter, nor whether that was long ago: the database remembers which topic it was that was given everything.
 */
@Component
class TopicFiller {

    private static final Logger log = LoggerFactory.getLogger(TopicFiller.class);

    private final TopicKeeper topics;
    private final NewTopicSource source;

    TopicFiller(TopicKeeper topics, NewTopicSource source) {
        this.topics = topics;
        this.source = source;
    }

    /** Asks the database alone; returns whether the topic has been seen at all. */
    boolean fillIfNew(Connection connection) throws SQLException {
        String name = Topics.PRODUCT_STATES;
        Uuid id = topics.idOf(name);
        if (id == null) {
            return false;
        }
        var published = new PublishedTopics(connection);
        if (!published.has(name, id)) {
            log.info("the topic of product states is new: publishing the whole catalogue");
            source.appendAll(connection);
            published.add(name, id);
        }
        return true;
    }
}
