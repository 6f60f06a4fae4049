package io.electronicsmarketplace.recommendation.simulation;

/** Listings of each product; second-hand items come one by one, and what is sold is gone. */
final class Stock {
    private static final int MOST_AT_FIRST = 6;
    /** Sellers offer another item of a product once in five weeks. */
    private static final double RESTOCKED_PER_WEEK = 0.2;

    private final World world;
    private final Chance chance;
    private final int[] listings;

    Stock(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        this.listings = new int[world.products()];
        for (int product = 0; product < listings.length; product++) {
            listings[product] = 1 + (int) (MOST_AT_FIRST * chance.of(Chance.Of.RESTOCK, product, -1, 0));
        }
    }

    /** Whether it is in the catalogue on that day and not sold out. */
    boolean buyable(int product, int day) {
        return world.firstDay(product) <= day && listings[product] > 0;
    }

    /** Sells one item; false if the last one went to somebody else. */
    boolean sell(int product) {
        if (listings[product] == 0) {
            return false;
        }
        listings[product]--;
        return true;
    }

    void weekPassed(int week) {
        for (int product = 0; product < listings.length; product++) {
            if (chance.of(Chance.Of.RESTOCK, product, week, 1) < RESTOCKED_PER_WEEK) {
                listings[product]++;
            }
        }
    }
}
