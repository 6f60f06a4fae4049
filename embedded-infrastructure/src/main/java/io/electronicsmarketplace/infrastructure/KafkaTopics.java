package io.electronicsmarketplace.infrastructure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Clears a broker between tests. */
final class KafkaTopics {
    private KafkaTopics() {}

    /** Deletes all topics and all consumer groups that nobody is in; returns when the topics are gone. */
    static void deleteAll(String bootstrapServers) {
        try (Admin admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> topics;
            while (!(topics = admin.listTopics().names().get()).isEmpty()) {
                // Again each time: services of earlier tests may make theirs anew.
                for (KafkaFuture<Void> deletion :
                        admin.deleteTopics(topics).topicNameValues().values()) {
                    awaitDeletion(deletion);
                }
                Thread.sleep(20);
            }
            Collection<GroupListing> groups = admin.listGroups().all().get();
            Map<String, KafkaFuture<Void>> deletions = admin.deleteConsumerGroups(
                            groups.stream().map(GroupListing::groupId).toList())
                    .deletedGroups();
            for (KafkaFuture<Void> deletion : deletions.values()) {
                awaitDeletion(deletion);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka cannot be cleared", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void awaitDeletion(KafkaFuture<Void> deletion) throws InterruptedException, ExecutionException {
        try {
            deletion.get();
        } catch (ExecutionException e) {
            // Gone meanwhile, or a consumer that has not left yet: neither disturbs the next test.
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof GroupIdNotFoundException
                    || e.getCause() instanceof GroupNotEmptyException)) {
                throw e;
            }
        }
    }
}
