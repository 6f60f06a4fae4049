package io.electronicsmarketplace.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is let through to a service.
 *
 * @param body largest body of a request; a batch of 100 interactions has some 40 KB
 * @param photo largest body of an uploaded photo
 * @param headers largest sum of a request's header names and values
 * @param deadline until when a service must have begun to answer
 */
@ConfigurationProperties("gateway.limits")
public record RequestLimits(DataSize body, DataSize photo, DataSize headers, Duration deadline) {}
