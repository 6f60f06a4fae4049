/**
 * How much one caller may ask. Buckets lie in Redis, so that all gateways count together; while Redis
 * is away each counts for itself.
 */
@NullMarked
package io.electronicsmarketplace.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
