package io.electronicsmarketplace.catalog.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param partitions of the topic, where it does not exist yet
 * @param replicas of the topic, where it does not exist yet
 * @param transactionalId the same for all replicas of the service, so that one fences the other
 */
@ConfigurationProperties("marketplace.outbox")
record RelaySettings(
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("catalog-outbox-relay") String transactionalId) {}
