package io.electronicsmarketplace.catalog.search;

import io.electronicsmarketplace.catalog.product.ProductSummary;
import java.util.List;

/**
 * One page of what was found.
 *
 * @param total how many products match, on all pages
 * @param lastValue the sort value of the last item, for the cursor
 * @param more whether there is a next page
 */
public record SearchAnswer(List<ProductSummary> items, long total, Facets facets, long lastValue, boolean more) {

    /** How many of the matching products have each value, most frequent first. */
    public record Facets(List<Count> brand, List<Count> category) {}

    /** One value of a facet. */
    public record Count(String value, long count) {}
}
