package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.support.shopper.VisitorTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Threads and chance for making lists, and the way by which most are asked for. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    /** As many threads as processors. */
    @Bean(destroyMethod = "dispose")
    Scheduler rankingThreads() {
        return Schedulers.newParallel("ranking", Runtime.getRuntime().availableProcessors());
    }

    /** Draws the seeds of exploration. Safe for use by many threads. */
    @Bean
    RandomGenerator explorationSeeds() {
        return new java.security.SecureRandom();
    }

    /** Not where traces go somewhere: they are to show every request. */
    @Bean
    @ConditionalOnProperty(name = "management.tracing.export.otlp.enabled", havingValue = "false")
    WebHttpHandlerBuilderCustomizer directFeeds(
            VisitorTokens tokens,
            FeedService feeds,
            JsonMapper json,
            MeterRegistry registry,
            @Value("${spring.application.name}") String service) {
        return builder -> builder.httpHandlerDecorator(ordinary -> new DirectFeeds(
                ordinary,
                new PlainRequests(tokens),
                feeds::answer,
                json.writerFor(Feed.class),
                new DirectRequestTimers(registry, service)));
    }
}
