package io.electronicsmarketplace.recommender.catalogue;

/** One item that can be bought now. */
public record Listing(
        String listingId, String sellerId, long priceMinor, ConditionGrade condition, long publishedAtMillis) {

    /** What a like-new item at equal value would cost: smaller is the better buy. */
    double comparablePrice() {
        return priceMinor / condition.worth();
    }
}
