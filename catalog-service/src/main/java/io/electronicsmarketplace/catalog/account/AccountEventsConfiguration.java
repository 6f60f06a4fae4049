package io.electronicsmarketplace.catalog.account;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.support.topics.RequiredTopics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
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

    @Bean
    RequiredTopics accountEventTopics() {
        return new RequiredTopics(List.of(
                TopicDescriptions.of(Topics.ACCOUNT_EVENTS), TopicDescriptions.ofDeadLetters(Topics.ACCOUNT_EVENTS)));
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
