package io.electronicsmarketplace.recommender.feed;

import java.util.Locale;

/** Which rules made a list: the champion's pipeline, or what stood in for it and why. */
enum Policy {
    PIPELINE,
    /** Candidates of the pipeline in blended order: the deadline left no time for ranking. */
    PIPELINE_UNRANKED,
    /** The champion's popular products: the deadline left no time for candidates. */
    POPULAR_OUT_OF_TIME,
    /** The champion's popular products: the shopper's state could not be had in time. */
    POPULAR_NO_STATE,
    /** The champion's popular products: the request told of no shopper. */
    POPULAR_NOBODY,
    /** Popular by the catalogue's ratings: no model is loaded. */
    CATALOGUE_POPULARITY;

    /** Name in headers, events and metrics, such as {@code popular-no-state}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
