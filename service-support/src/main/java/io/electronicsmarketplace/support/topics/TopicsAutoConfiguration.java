package io.electronicsmarketplace.support.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
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
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int REQUEST_MILLIS = 5_000;
    private static final int CALL_MILLIS = 10_000;

    @Bean
    TopicKeeper topicKeeper(KafkaAdmin kafka, TopicSettings settings, List<RequiredTopics> required) {
        Map<String, Object> client = new HashMap<>(kafka.getConfigurationProperties());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        return new TopicKeeper(
                () -> Admin.create(client),
                new TopicMaker(settings),
                required.stream().flatMap(some -> some.topics().stream()).toList(),
                PATIENCE,
                PAUSE);
    }
}
