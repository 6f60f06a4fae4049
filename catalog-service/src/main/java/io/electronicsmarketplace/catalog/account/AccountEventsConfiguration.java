package io.electronicsmarketplace.catalog.account;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class AccountEventsConfiguration {

    @Bean
    DefaultKafkaConsumerFactoryCustomizer bytes() {
        return factory -> factory.updateConfigs(Map.of(
                "key.deserializer", ByteArrayDeserializer.class, "value.deserializer", ByteArrayDeserializer.class));
    }

    /** So that the listener finds its topic, whoever starts first; kept for good, as its owners make it. */
    @Bean
    NewTopics accountEventTopics(@Value("${marketplace.outbox.replicas}") int replicas) {
        return new NewTopics(
                TopicBuilder.name(Topics.ACCOUNT_EVENTS)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .build(),
                TopicBuilder.name(Topics.deadLettersOf(Topics.ACCOUNT_EVENTS))
                        .partitions(1)
                        .replicas(replicas)
                        .build());
    }

    /**
     * What cannot be read goes to the dead letters at once. Everything else is the database being away:
     * that is waited for, however long it takes, since an event left out would lose somebody's cart.
     */
    @Bean
    CommonErrorHandler accountEventErrors(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        var producers = new DefaultKafkaProducerFactory<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        var deadLetters = new DeadLetterPublishingRecoverer(
                new KafkaTemplate<>(producers),
                (record, failure) -> new TopicPartition(Topics.deadLettersOf(record.topic()), 0));
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        var errors = new DefaultErrorHandler(deadLetters, backOff);
        errors.addNotRetryableExceptions(UnreadableEvent.class);
        return errors;
    }
}
