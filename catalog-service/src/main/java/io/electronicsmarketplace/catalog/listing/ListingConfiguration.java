package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.outbox.OutboxBulk;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import io.electronicsmarketplace.catalog.product.ProductScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    ProductBulk productBulk() {
        return new ProductBulk(new ListingBulk(), new OutboxBulk());
    }

    @Bean
    ProductScan productScan() {
        return new ProductScan(new ListingBulk());
    }
}
