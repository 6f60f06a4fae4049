package io.electronicsmarketplace.sessiontracker.kafka;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.RequiredTopics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The topics that this service needs, and how its listeners go on after a failure. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    /** All of the marketplace: what this service does not write, it reads into state or archive. */
    private static final List<String> TOPICS = List.of(
            Topics.INTERACTIONS,
            Topics.SERVED,
            Topics.BROWSING_SESSION_ENDS,
            Topics.PRODUCT_STATES,
            Topics.ACCOUNT_EVENTS,
            Topics.CONSENTS);

    @Bean
    RequiredTopics requiredTopics() {
        return new RequiredTopics(TOPICS.stream()
                .flatMap(topic -> Stream.of(TopicDescriptions.of(topic), TopicDescriptions.ofDeadLetters(topic)))
                .toList());
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
}
