package io.electronicsmarketplace.auth.event;

import io.electronicsmarketplace.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    private static final String KEPT_FOREVER = "-1";

    /** As session-tracker makes it too: whoever of the two comes first. */
    @Bean
    NewTopic accountEventsTopic(
            @Value("${auth.topics.partitions}") int partitions, @Value("${auth.topics.replicas}") int replicas) {
        return TopicBuilder.name(Topics.ACCOUNT_EVENTS)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, KEPT_FOREVER)
                .build();
    }
}
