package io.electronicsmarketplace.recommender.shopper;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param deadline how long a request waits for Redis
 * @param redisUrl where Redis is
 */
@ConfigurationProperties("marketplace.recommender.shopper")
record ShopperSettings(Duration deadline, String redisUrl) {}
