package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.Product;
import io.electronicsmarketplace.sample.random.CumulativeWeights;
import io.electronicsmarketplace.sample.shopper.Shopper;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Chooses a product among those that would do.
 *
 * <p>The chance of each is its demand at the time × how much the shopper prefers its brand × how well
 * its price level suits; the next generation of what the shopper owns already has an advantage.
 */
final class Choices {
    private static final int TIER_LEVELS = 20;
    // exp(−SHARPNESS · distance²): a third is left at a distance of a quarter of the range.
    private static final double SHARPNESS = 18;
    private static final double LOYALTY = 4;

    private final Catalogue catalogue;
    private final Demand demand;
    private final CumulativeWeights weights = new CumulativeWeights();
    private final double[] budgetFit = new double[TIER_LEVELS + 1];

    Choices(Catalogue catalogue, Demand demand) {
        this.catalogue = catalogue;
        this.demand = demand;
    }

    /** Must be called before choices are made for another shopper. */
    void prepareFor(Shopper shopper) {
        for (int level = 0; level <= TIER_LEVELS; level++) {
            double distance = (double) level / TIER_LEVELS - shopper.budget();
            budgetFit[level] = StrictMath.exp(-SHARPNESS * distance * distance);
        }
    }

    /** What the shopper takes, by own taste; empty if nothing of it is out yet or all is owned. */
    OptionalInt byTaste(int[] among, Shopper shopper, Belongings owned, long day, RandomGenerator random) {
        weights.clear();
        for (int number : among) {
            Product product = catalogue.product(number);
            if (!owned.has(number)) {
                double loyalty = owned.brandOfKind(product.kind()) == product.brand() ? LOYALTY : 1;
                weights.add(
                        number,
                        demand.ofProduct(day, number)
                                * shopper.brandAffinity()[product.brand()]
                                * budgetFit[(int) Math.round(product.tier() * TIER_LEVELS)]
                                * loyalty);
            }
        }
        return draw(random);
    }

    /** What everybody takes: by demand alone. */
    OptionalInt byFashion(int[] among, Belongings owned, long day, RandomGenerator random) {
        weights.clear();
        for (int number : among) {
            if (!owned.has(number)) {
                weights.add(number, demand.ofProduct(day, number));
            }
        }
        return draw(random);
    }

    private OptionalInt draw(RandomGenerator random) {
        return weights.isEmpty() ? OptionalInt.empty() : OptionalInt.of(weights.draw(random));
    }
}
