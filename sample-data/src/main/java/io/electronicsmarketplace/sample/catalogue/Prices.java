package io.electronicsmarketplace.sample.catalogue;

/** What a product costs: new by its tier and variant, later by its age. */
final class Prices {
    private static final double DAYS_PER_YEAR = 365.25;
    // Old stock doesn't become free.
    private static final double LEAST_PART_OF_NEW_PRICE = 0.25;

    private Prices() {}

    /** The price at launch, in cents; tiers are spread evenly over the logarithm of the price. */
    static long atLaunchCents(Kind kind, double tier, int variant) {
        double base = kind.lowPrice() * StrictMath.pow(kind.highPrice() / kind.lowPrice(), tier);
        return charmCents(base * (1 + kind.variantStep() * variant));
    }

    static long agedCents(Kind kind, long atLaunchCents, long ageDays) {
        double left = StrictMath.pow(1 - kind.yearlyLoss(), Math.max(0, ageDays) / DAYS_PER_YEAR);
        return charmCents(atLaunchCents / 100.0 * Math.max(LEAST_PART_OF_NEW_PRICE, left));
    }

    /** Shops write 19.99 and 349.00, not 19.87 and 351.22. */
    private static long charmCents(double euros) {
        if (euros < 100) {
            return Math.max(2, Math.round(euros)) * 100 - 1;
        }
        long step = euros < 500 ? 5 : 10;
        return Math.round(euros / step) * step * 100 - (euros < 500 ? 1 : 100);
    }
}
