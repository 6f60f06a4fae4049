/**
 * Topics, dead letters, and what the features share of Kafka.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.kafka;

import org.jspecify.annotations.NullMarked;
