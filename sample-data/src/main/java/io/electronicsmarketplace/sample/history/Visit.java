package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Product;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is due.
 *
 * @param need the kind that the shopper comes for; null if they come to look around
 * @param because what it is needed for; null without a need
 * @param order the order of planning, which breaks ties
 */
record Visit(long day, @Nullable Integer need, @Nullable Product because, int order) {
    static final Comparator<Visit> BY_DAY = Comparator.comparingLong(Visit::day).thenComparingInt(Visit::order);
}
