package io.electronicsmarketplace.recommendation.simulation;

/**
 * The position-based model (Craswell, Zoeter, Taylor, Ramsey, WSDM 2008): a click needs a look at the place,
 * whose probability depends on the place alone, and an attraction, which depends on shopper and product alone.
 */
final class ClickModel {
    /** The tenth place is looked at a quarter as often as the first: between the eye-tracking studies of lists. */
    private static final double STEEPNESS = 0.6;
    /** What fits in nothing is clicked by two in a hundred who look. */
    private static final double BASE = -4;

    private static final double TASTE = 3;
    private static final double BRAND = 0.6;
    private static final double QUALITY = 0.7;

    private final World world;
    private final Tastes tastes;
    private final Trend trend;

    ClickModel(World world, Tastes tastes, Trend trend) {
        this.world = world;
        this.tastes = tastes;
        this.trend = trend;
    }

    /** Probability that a place, counted from 0, is looked at. */
    static double examination(int position) {
        return Math.pow(position + 1, -STEEPNESS);
    }

    /** Probability of a click by who looks. */
    double attraction(int shopper, int product, int day, Fatigue fatigue) {
        double logits = BASE
                + TASTE * tastes.ofKind(shopper, world.kind(product), day)
                + (tastes.likesBrand(shopper, world.brand(product)) ? BRAND : 0)
                + QUALITY * world.quality(product)
                + trend.logits(world.category(product), day)
                - fatigue.logits(product);
        return 1 / (1 + Math.exp(-logits));
    }

    double click(int position, int shopper, int product, int day, Fatigue fatigue) {
        return examination(position) * attraction(shopper, product, day, fatigue);
    }
}
