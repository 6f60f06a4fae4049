package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.product.LastKnownProducts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SearchConfiguration.class);

    @Bean
    ProductIndex productIndex(@Value("${marketplace.search.directory}") Path directory, MeterRegistry meters)
            throws IOException {
        ProductIndex index = open(directory);
        Gauge.builder("catalog.search.products", index, ProductIndex::size)
                .description("products in this replica's search index")
                .register(meters);
        return index;
    }

    @Bean
    LuceneProductSearch productSearch(ProductIndex index) {
        return new LuceneProductSearch(index);
    }

    @Bean
    StateFeed stateFeed(
            ProductIndex index,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${spring.kafka.consumer.properties.metadata.max.age.ms}") long metadataAgeMillis,
            MeterRegistry meters) {
        var topic = new StateTopicReader(bootstrapServers, Duration.ofMillis(metadataAgeMillis));
        return new StateFeed(index, topic, meters);
    }

    @Bean
    LastKnownProducts lastKnownProducts(ProductIndex index) {
        return productId -> {
            try {
                return index.find(productId);
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be read", e);
            }
        };
    }

    /** Part of readiness: a replica whose index is empty would answer that nothing is on sale. */
    @Bean
    HealthIndicator searchIndexHealthIndicator(ProductIndex index, StateFeed feed) {
        boolean heldProducts = index.size() > 0;
        return () -> (feed.caughtUp() || heldProducts ? Health.up() : Health.outOfService())
                .withDetail("products", index.size())
                .withDetail("caughtUp", feed.caughtUp())
                .build();
    }

    /** An index that cannot be read is no loss: Kafka has all that was in it. */
    private static ProductIndex open(Path directory) throws IOException {
        try {
            return new ProductIndex(FSDirectory.open(directory));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            log.warn("the search index in {} cannot be read and is built anew", directory, e);
            FileSystemUtils.deleteRecursively(directory);
            return new ProductIndex(FSDirectory.open(directory));
        }
    }
}
