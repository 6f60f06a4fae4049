package io.electronicsmarketplace.support.topics;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Topics that a part of a service reads or writes; a bean of it has them made before the service's consumers start.
 * Where a description leaves partitions or replicas open, they are by the settings.
 */
public record RequiredTopics(List<NewTopic> topics) {
    public RequiredTopics {
        topics = List.copyOf(topics);
    }
}
