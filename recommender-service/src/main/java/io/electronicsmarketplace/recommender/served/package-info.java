/**
 * The log of what was served, in the Kafka topic {@code served}: what the trainer joins with what was seen.
 * Promises never to fail or to delay a request; what it cannot keep up with is dropped and counted.
 */
@NullMarked
package io.electronicsmarketplace.recommender.served;

import org.jspecify.annotations.NullMarked;
