package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run learns from. */
record Facts(InteractionLog log, Map<String, ProductFacts> catalogue) {

    /**
     * The same with the products of rows before {@code millis} numbered as if there were no others: a model
     * fitted on those rows is then the same, whether it could see what came later or not.
     */
    Facts numberedBefore(long millis) {
        InteractionLog before = log.before(millis);
        Set<String> known = new HashSet<>();
        for (int row = 0; row < before.rows(); row++) {
            known.add(log.products().idOf(log.product(row)));
        }
        return new Facts(log.numberedAs(Dictionary.of(known)), catalogue);
    }

    Products products() {
        return Products.of(log.products(), catalogue);
    }
}
