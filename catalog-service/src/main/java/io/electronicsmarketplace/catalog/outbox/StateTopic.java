package io.electronicsmarketplace.catalog.outbox;

import io.electronicsmarketplace.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic of product states: whoever publishes into it sees to it that it is there and compacted. */
final class StateTopic {

    private static final int TIMEOUT_SECONDS = 20;

    private final String bootstrapServers;
    private final RelaySettings settings;

    StateTopic(String bootstrapServers, RelaySettings settings) {
        this.bootstrapServers = bootstrapServers;
        this.settings = settings;
    }

    /** Returns whether it was not there before, so that all it would hold must be published again. */
    boolean create() throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(Topics.PRODUCT_STATES, settings.partitions(), settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        // compaction keeps a new reader's way short; a minute leaves followers time to see each state
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "60000",
                        TopicConfig.SEGMENT_MS_CONFIG, "86400000"));
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 500))) {
            admin.createTopics(List.of(topic)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }
}
