package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommender.catalogue.ConditionGrade;
import io.electronicsmarketplace.recommender.catalogue.Listing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The answer of the three surfaces.
 *
 * @param recommendationId to be sent with the interactions that come of this list
 * @param modelVersion the bundle that made it, or {@code none}
 */
@JsonSerialize(using = FeedSerializer.class)
record Feed(String recommendationId, String surface, String modelVersion, List<Item> items) {

    /** @param position in the list, counted from 0 */
    @Schema(name = "Recommendation")
    record Item(Product product, Offered listing, Reason reason, String source, int position) {}

    /** @param priceFrom the lowest price at which this shopper can buy it */
    @Schema(name = "RecommendedProduct")
    record Product(String id, String title, @Nullable String image, Price priceFrom) {}

    /** The listing of best value for this shopper. */
    @Schema(name = "RecommendedListing")
    record Offered(String id, Price price, ConditionGrade condition) {}

    /**
     * @param code stable, for clients that word it themselves
     * @param becauseOf id of the product that it goes back to, if there is one
     */
    record Reason(String code, String text, @Nullable String becauseOf) {}

    /** @param amount decimal, such as {@code 129.90} */
    record Price(String amount, String currency) {
        static Price of(long minor, String currency) {
            return new Price(BigDecimal.valueOf(minor, 2).toPlainString(), currency);
        }
    }

    static Item item(Pick pick, Reason reason, int position) {
        io.electronicsmarketplace.recommender.catalogue.Product product = pick.product();
        Listing listing = pick.offer().listing();
        String currency = product.currency();
        return new Item(
                new Product(
                        product.productId(),
                        product.title(),
                        product.image(),
                        Price.of(pick.offer().lowestPriceMinor(), currency)),
                new Offered(listing.listingId(), Price.of(listing.priceMinor(), currency), listing.condition()),
                reason,
                pick.source().wireName(),
                position);
    }
}
