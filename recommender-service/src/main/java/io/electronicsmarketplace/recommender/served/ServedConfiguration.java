package io.electronicsmarketplace.recommender.served;

import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topic of served lists belongs to the service that writes it. */
@Configuration(proxyBeanMethods = false)
class ServedConfiguration {

    /** As long as interactions are kept, with which these are joined. */
    private static final Duration RETENTION = Duration.ofDays(7);

    @Bean
    NewTopic servedTopic(@Value("${marketplace.recommender.served.partitions}") int partitions) {
        return TopicBuilder.name(Topics.SERVED)
                .partitions(partitions)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()))
                .build();
    }
}
