/**
 * The transactional outbox: an event commits with the change that it tells of, and reaches Kafka
 * afterwards, in the order of each key, at least once; also when Kafka was away meanwhile.
 *
 * <p>One relay in all replicas publishes: the one whose connection holds the advisory lock. Its
 * producer has a fixed {@code transactional.id}, so a relay that lost the lock without noticing
 * cannot publish any more once the next one has begun.
 */
@NullMarked
package io.electronicsmarketplace.catalog.outbox;

import org.jspecify.annotations.NullMarked;
