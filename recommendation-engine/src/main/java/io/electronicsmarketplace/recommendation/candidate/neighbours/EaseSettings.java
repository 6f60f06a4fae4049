package io.electronicsmarketplace.recommendation.candidate.neighbours;

/**
 * Settings of {@link EaseFitter}.
 *
 * @param products so many of the products with most shoppers take part: memory grows with the square, time with the
 *     third power
 * @param regularisation lambda of the paper
 * @param neighbours how many relations a product keeps
 */
public record EaseSettings(int products, float regularisation, int neighbours) {

    /**
     * What did best on a validation window of shop ratings, or as good as the best: 3,000 to 8,000 products did worse, and
     * only half as many proposed less.
     */
    public static final EaseSettings MIDDLING = new EaseSettings(2_000, 1_000, 200);

    /** Products whose matrix one array holds: the root of its longest length. */
    private static final int MOST_PRODUCTS = 46_340;

    public EaseSettings {
        if (products < 1 || products > MOST_PRODUCTS) {
            throw new IllegalArgumentException("EASE inverts a matrix of all its products: 1 to %,d of them, not %,d"
                    .formatted(MOST_PRODUCTS, products));
        }
    }
}
