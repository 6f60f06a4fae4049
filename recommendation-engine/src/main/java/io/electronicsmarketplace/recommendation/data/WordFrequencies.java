package io.electronicsmarketplace.recommendation.data;

/**
 * How common the words of titles are.
 *
 * @param products how many products have each word
 * @param count how many products were looked at
 */
public record WordFrequencies(int[] products, int count) {

    /** Inverse document frequency, ln((n + 1) / (df + 1)). */
    public double rarity(int word) {
        return Math.log((count + 1.0) / (products[word] + 1.0));
    }
}
