/**
 * Takes in what shoppers did: validates event by event, corrects the client's clock, publishes to
 * Kafka, and answers 202 only after the brokers acknowledged. It needs no Redis.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.intake;

import org.jspecify.annotations.NullMarked;
