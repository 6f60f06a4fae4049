package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.listing.Condition;

/** Names of the index's fields, and what is in them. */
final class Fields {

    /** Product id: term, and doc value to sort by. */
    static final String ID = "id";

    /** The whole {@code ProductState} as JSON, stored. */
    static final String STATE = "state";

    /** Version of the product state, as doc value. */
    static final String VERSION = "version";

    static final String TITLE = "title";
    static final String BRAND = "brand";
    static final String CATEGORIES = "categories";
    static final String ATTRIBUTES = "attributes";
    static final String DESCRIPTION = "description";

    /** {@code "1"} if at least one listing is on sale. */
    static final String BUYABLE = "buyable";

    /** Brand and categories in lower case, to filter by. */
    static final String BRAND_KEY = "brandKey";

    static final String CATEGORY_KEY = "categoryKey";

    /** Brand and categories as they are written, as doc values, to count. */
    static final String BRAND_FACET = "brandFacet";

    static final String CATEGORY_FACET = "categoryFacet";

    /** Prices of all listings, to filter by; the same by condition under {@link #price(Condition)}. */
    static final String PRICE = "price";

    /** Price of the cheapest listing; publication of the newest; damped average rating: doc values to sort by. */
    static final String SORT_PRICE = "sortPrice";

    static final String SORT_NEWEST = "sortNewest";
    static final String SORT_RATING = "sortRating";

    /** Feature of {@link #FEATURES}: how many people rated the product. */
    static final String POPULARITY = "popularity";

    static final String FEATURES = "features";

    private Fields() {}

    static String price(Condition condition) {
        return PRICE + "." + condition.wireName();
    }
}
