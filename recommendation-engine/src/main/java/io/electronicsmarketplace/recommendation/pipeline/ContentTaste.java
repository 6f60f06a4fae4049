package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.coldstart.ContentFactors;
import io.electronicsmarketplace.recommendation.candidate.coldstart.Place;
import org.jspecify.annotations.Nullable;

/** How well products without a history suit one shopper, by their content; 0 of all where no model tells. */
final class ContentTaste {
    private final @Nullable ContentFactors content;
    private final float[] shopper;

    ContentTaste(@Nullable ContentFactors content, ShopperQuery query) {
        this.content = content;
        this.shopper = content == null ? new float[0] : content.foldIn(query);
    }

    float of(NewProduct product) {
        if (content == null) {
            return 0;
        }
        Place place = product.place() == null ? content.place(product.facts()) : product.place();
        return content.score(shopper, place);
    }

    /** Of one that has an index. */
    float of(int product) {
        return content == null ? 0 : content.score(shopper, product);
    }
}
