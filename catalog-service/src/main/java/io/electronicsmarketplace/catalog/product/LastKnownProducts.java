package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import java.util.Optional;

/** Products as this replica last heard of them; answers also while the database is away. */
public interface LastKnownProducts {

    /** Blocks for a moment at most. */
    Optional<ProductState> find(String productId);
}
