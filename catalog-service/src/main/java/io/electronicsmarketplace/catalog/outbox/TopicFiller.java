package io.electronicsmarketplace.catalog.outbox;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.TopicMaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the topic of product states is there and was given the whole catalogue once. Whoever made it does
 * not matter, nor whether that was long ago: the database remembers which topic it was that was given everything.
 */
@Component
class TopicFiller {

    private static final Logger log = LoggerFactory.getLogger(TopicFiller.class);

    private final TopicMaker topics;
    private final NewTopicSource source;

    TopicFiller(TopicMaker topics, NewTopicSource source) {
        this.topics = topics;
        this.source = source;
    }

    void fillIfNew(Connection connection)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        String name = Topics.PRODUCT_STATES;
        Uuid id = Objects.requireNonNull(
                topics.make(List.of(TopicDescriptions.of(name))).get(name));
        var published = new PublishedTopics(connection);
        if (!published.has(name, id)) {
            log.info("the topic of product states is new: publishing the whole catalogue");
            source.appendAll(connection);
            published.add(name, id);
        }
    }
}
