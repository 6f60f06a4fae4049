package io.electronicsmarketplace.auth.event;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.RequiredTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    RequiredTopics requiredTopics() {
        return new RequiredTopics(List.of(TopicDescriptions.of(Topics.ACCOUNT_EVENTS)));
    }
}
