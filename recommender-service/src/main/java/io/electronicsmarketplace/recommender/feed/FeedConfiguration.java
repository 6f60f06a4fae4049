package io.electronicsmarketplace.recommender.feed;

import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads and chance for making lists. */
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
}
