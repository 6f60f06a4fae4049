package io.electronicsmarketplace.recommender.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param deadline after which a request is answered by what is cheap, counted from its arrival
 * @param explorationSlots places of a home feed that are given to fresh and uncertain products
 */
@ConfigurationProperties("marketplace.recommender.feed")
record FeedSettings(Duration deadline, int explorationSlots) {}
