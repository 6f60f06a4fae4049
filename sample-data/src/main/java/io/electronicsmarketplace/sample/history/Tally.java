package io.electronicsmarketplace.sample.history;

/** Counts of ratings and sums of stars by product number. */
public final class Tally {
    private final int[] ratings;
    private final long[] stars;
    private long total;

    Tally(int products) {
        ratings = new int[products];
        stars = new long[products];
    }

    void add(Rating rating) {
        ratings[rating.product()]++;
        stars[rating.product()] += rating.stars();
        total++;
    }

    public int ratingsOf(int product) {
        return ratings[product];
    }

    /** The mean of its stars, to one decimal as shops show it. It must have been rated. */
    public double averageOf(int product) {
        return Math.round(10.0 * stars[product] / ratings[product]) / 10.0;
    }

    public long total() {
        return total;
    }
}
