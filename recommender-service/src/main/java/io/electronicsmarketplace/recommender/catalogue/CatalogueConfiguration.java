package io.electronicsmarketplace.recommender.catalogue;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the follower of {@code product-states} together. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    ProductStatesConsumers productStatesConsumers(ConsumerFactory<byte[], byte[]> factory) {
        var properties = new Properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        return () -> factory.createConsumer(null, "recommender-catalogue", null, properties);
    }

    @Bean
    ProductStatesFollower productStatesFollower(
            CatalogueView view, Popularity popularity, CatalogueMetrics metrics, ProductStatesConsumers consumers) {
        return new ProductStatesFollower(view, popularity, metrics, consumers);
    }
}
