package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What can be bought of a product: asked here, answered by the feature that owns listings. */
public interface OfferedListings {

    /** Listings on sale, cheapest first, as the current transaction sees them. */
    Mono<List<ProductState.Listing>> of(String productId);

    /** The same for many products; those without any are left out. */
    Mono<Map<String, List<ProductState.Listing>>> ofAll(Collection<String> productIds);

    /** The same for many products in a batch program; products without any are left out. */
    interface Bulk {
        Map<String, List<ProductState.Listing>> of(Connection connection, Collection<String> productIds)
                throws SQLException;
    }
}
