package io.electronicsmarketplace.recommender.served;

import io.electronicsmarketplace.events.TopicDescriptions;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.topics.RequiredTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of served lists; those that are followed belong to others and are waited for. */
@Configuration(proxyBeanMethods = false)
class ServedConfiguration {

    @Bean
    RequiredTopics requiredTopics() {
        return new RequiredTopics(List.of(TopicDescriptions.of(Topics.SERVED)));
    }
}
