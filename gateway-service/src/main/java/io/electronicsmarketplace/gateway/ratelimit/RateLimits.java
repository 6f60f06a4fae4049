package io.electronicsmarketplace.gateway.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param shopper of one user or one visitor
 * @param address of one address, for callers who show neither
 * @param signUp of one address, for sign-ups, beside the other limit
 */
@ConfigurationProperties("gateway.rate-limits")
record RateLimits(RateLimit shopper, RateLimit address, RateLimit signUp) {}
