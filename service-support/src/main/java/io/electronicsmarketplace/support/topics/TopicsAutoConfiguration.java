package io.electronicsmarketplace.support.topics;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics of a service that says which it needs. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(RequiredTopics.class)
@EnableConfigurationProperties(TopicSettings.class)
public class TopicsAutoConfiguration {

    /** Of a service's start with Kafka, after which it starts all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    TopicMaker topicMaker(KafkaAdmin kafka, TopicSettings settings) {
        return new TopicMaker(() -> Admin.create(kafka.getConfigurationProperties()), settings);
    }

    @Bean
    TopicsAtStart topicsAtStart(TopicMaker maker, RequiredTopics required) {
        return new TopicsAtStart(maker, required, PATIENCE);
    }
}
