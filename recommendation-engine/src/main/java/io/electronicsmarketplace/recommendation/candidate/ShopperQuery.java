package io.electronicsmarketplace.recommendation.candidate;

import java.util.function.IntPredicate;

/**
 * What models see of one request: a shopper's positive interactions with known products, oldest first,
 * and what may be proposed. The arrays are parallel and must not be changed.
 *
 * @param products product indexes, repetitions included
 * @param atMillis time of each interaction, ascending
 * @param evidence weight of each interaction, above 0
 * @param nowMillis the time of the request
 * @param current the product being looked at, or -1
 * @param eligible which product indexes may be proposed
 */
public record ShopperQuery(
        int[] products, long[] atMillis, float[] evidence, long nowMillis, int current, IntPredicate eligible) {

    public int length() {
        return products.length;
    }
}
