package io.electronicsmarketplace.catalog.outbox;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.RequiredTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    RequiredTopics outboxTopics() {
        return new RequiredTopics(List.of(TopicDescriptions.of(Topics.PRODUCT_STATES)));
    }
}
