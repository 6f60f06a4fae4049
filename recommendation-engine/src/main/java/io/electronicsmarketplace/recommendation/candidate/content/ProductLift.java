package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;

/**
 * How much more often than by chance one product follows another: what was counted by what independent
 * products would have. Single products have few pairs, so that the quotient is drawn towards that of their
 * kinds, as if {@link #ADDED} pairs had been seen which follow the kinds' lift (DuMouchel, The American
 * Statistician 1999, shrinks the cells of large sparse tables by such an empirical Bayes estimate).
 *
 * @param pairs row is the product in the history, columns are those that followed it most often
 * @param counts weighted number of times of each pair
 * @param begun for each product all pairs that begin with it, kept or not
 * @param ended for each product all pairs that end with it
 * @param total all pairs: the sum of {@code ended}
 */
public record ProductLift(Csr pairs, FloatArray counts, FloatArray begun, FloatArray ended, float total) {
    /** Less lets accidents through, more leaves nothing of what is known of a single product. */
    private static final float ADDED = 0.3f;
    /** What followed once upon a product that was chosen once is no certainty. */
    private static final float ADDED_TO_SHARE = 2;

    static ProductLift of(Csr pairs, FloatArray counts, FloatArray begun, FloatArray ended) {
        double total = 0;
        for (int product = 0; product < ended.length(); product++) {
            total += ended.get(product);
        }
        return new ProductLift(pairs, counts, begun, ended, (float) total);
    }

    /** The share of a product's pairs that the pair at this position has. */
    public float share(int product, int position) {
        return counts.get(position) / (begun.get(product) + ADDED_TO_SHARE);
    }

    /** Of {@code count} pairs, so many would end with the product if products were independent. */
    public float expected(float count, int product) {
        return total == 0 ? 0 : count * ended.get(product) / total;
    }

    /**
     * Logarithm of the lift.
     *
     * @param kindLogLift logarithm of the lift of the product's kind, 0 to do without
     */
    public static float logLift(float counted, float expected, float kindLogLift) {
        return (float) Math.log((counted + ADDED * Math.exp(kindLogLift)) / (expected + ADDED));
    }

    void write(BundleWriter writer) {
        writer.csr("product-lift.pairs", pairs);
        writer.floats("product-lift.counts", counts);
        writer.floats("product-lift.begun", begun);
        writer.floats("product-lift.ended", ended);
    }

    static ProductLift read(BundleReader reader, int products) {
        Csr pairs = reader.csr("product-lift.pairs", products, products);
        FloatArray counts = reader.floats("product-lift.counts");
        FloatArray begun = reader.floats("product-lift.begun");
        FloatArray ended = reader.floats("product-lift.ended");
        reader.require(
                counts.length() == pairs.entries() && begun.length() == products && ended.length() == products,
                "pairs are not those of %d products".formatted(products));
        return of(pairs, counts, begun, ended);
    }
}
