package io.electronicsmarketplace.sample.shopper;

/**
 * A shopper with tastes that last.
 *
 * @param id like an Amazon user's: {@code A} and 27 letters or digits
 * @param kindWeights how much each kind interests, by position in the taxonomy
 * @param brandAffinity by which factor each brand is preferred
 * @param budget the tier that suits best, from 0 (cheap) to 1 (dear)
 * @param sessions how many visits the history holds
 * @param joinDay days since the epoch of the first possible visit
 * @param leniency added to every rating
 */
public record Shopper(
        String id,
        double[] kindWeights,
        double[] brandAffinity,
        double budget,
        int sessions,
        long joinDay,
        double leniency) {}
