package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.Map;

/** What a run learns from. */
record Facts(InteractionLog log, Map<String, ProductFacts> catalogue) {

    Products products() {
        return Products.of(log.products(), catalogue);
    }
}
