package io.electronicsmarketplace.recommender.interest;

import org.apache.kafka.clients.consumer.Consumer;

/** Opens consumers of raw records, without a group. */
@FunctionalInterface
interface InteractionsConsumers {
    Consumer<byte[], byte[]> open();
}
