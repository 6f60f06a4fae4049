package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.state.SessionRule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param deadline how long a request waits for Redis
 * @param redisUrl where Redis is
 * @param sessionInactivity after which a browsing session is over
 * @param sessionLongest so long a browsing session may go on
 */
@ConfigurationProperties("marketplace.recommender.shopper")
record ShopperSettings(Duration deadline, String redisUrl, Duration sessionInactivity, Duration sessionLongest) {

    SessionRule sessionRule() {
        return new SessionRule(sessionInactivity, sessionLongest, SessionRule.MOST);
    }
}
