package io.electronicsmarketplace.recommendation.simulation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The other way to products: a shopper types what they want, and looks at one of what can be bought of that
 * kind, a good one rather than a bad one. Made anew each day.
 */
final class Search {
    /** Search sorts by what others looked at: what nobody did stands far down, and is seldom reached. */
    private static final double NEVER_LOOKED_AT = 0.05;
    /** As in a list: one standard deviation of quality doubles the interest. */
    private static final double QUALITY = 0.7;

    private final IntArrayList[] products = new IntArrayList[World.KINDS];
    private final DoubleArrayList[] cumulated = new DoubleArrayList[World.KINDS];

    Search(Shop shop, int day) {
        for (int kind = 0; kind < World.KINDS; kind++) {
            products[kind] = new IntArrayList();
            cumulated[kind] = new DoubleArrayList();
        }
        double[] sums = new double[World.KINDS];
        for (int product = 0; product < shop.world.products(); product++) {
            if (shop.stock.buyable(product, day)) {
                int kind = shop.world.kind(product);
                double rank = shop.isKnown(product) ? 1 : NEVER_LOOKED_AT;
                sums[kind] += rank * Math.exp(QUALITY * shop.world.quality(product));
                products[kind].add(product);
                cumulated[kind].add(sums[kind]);
            }
        }
    }

    /** A product of the kind by a draw from [0, 1), -1 if there is none. */
    int find(int kind, double draw) {
        return products[kind].isEmpty()
                ? -1
                : products[kind].getInt(Tastes.drawn(cumulated[kind].toDoubleArray(), draw));
    }
}
