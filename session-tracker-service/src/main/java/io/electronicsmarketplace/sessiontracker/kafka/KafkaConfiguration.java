package io.electronicsmarketplace.sessiontracker.kafka;

import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The topics that this service needs, and how its listeners go on after a failure. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final String KEPT_FOREVER = "-1";
    private static final int DEAD_LETTER_PARTITIONS = 1;

    private final int partitions;
    private final int replicas;

    KafkaConfiguration(
            @Value("${marketplace.topics.partitions}") int partitions,
            @Value("${marketplace.topics.replicas}") int replicas) {
        this.partitions = partitions;
        this.replicas = replicas;
    }

    @Bean
    KafkaAdmin.NewTopics topics() {
        return new KafkaAdmin.NewTopics(
                topic(Topics.INTERACTIONS, Duration.ofDays(7)),
                topic(Topics.SERVED, Duration.ofDays(7)),
                topic(Topics.BROWSING_SESSION_ENDS, Duration.ofDays(7)),
                TopicBuilder.name(Topics.PRODUCT_STATES)
                        .partitions(partitions)
                        .replicas(replicas)
                        .compact()
                        .build(),
                TopicBuilder.name(Topics.ACCOUNT_EVENTS)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, KEPT_FOREVER)
                        .build(),
                TopicBuilder.name(Topics.CONSENTS)
                        .partitions(partitions)
                        .replicas(replicas)
                        .compact()
                        .build(),
                deadLetters(Topics.INTERACTIONS),
                deadLetters(Topics.SERVED),
                deadLetters(Topics.PRODUCT_STATES),
                deadLetters(Topics.ACCOUNT_EVENTS),
                deadLetters(Topics.CONSENTS),
                deadLetters(Topics.BROWSING_SESSION_ENDS));
    }

    /**
     * A batch that fails is tried until it succeeds, with the consumer paused but in its group: what fails
     * is Redis or Kafka being away, because a record that is wrong was put aside before.
     */
    @Bean
    CommonErrorHandler retryForever() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    /** So that a click can be followed through Kafka, record by record. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> traceEveryRecord() {
        return container -> container.getContainerProperties().setRecordObservationsInBatch(true);
    }

    private NewTopic topic(String name, Duration kept) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
                .build();
    }

    private NewTopic deadLetters(String topic) {
        return TopicBuilder.name(Topics.deadLettersOf(topic))
                .partitions(DEAD_LETTER_PARTITIONS)
                .replicas(replicas)
                .config(TopicConfig.RETENTION_MS_CONFIG, KEPT_FOREVER)
                .build();
    }
}
