package io.electronicsmarketplace.recommender.catalogue;

import org.apache.kafka.clients.consumer.Consumer;

/** Opens consumers of raw records, without a group. */
@FunctionalInterface
interface ProductStatesConsumers {
    Consumer<byte[], byte[]> open();
}
