package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.data.WordFrequencies;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * What towers read of titles: words that enough products share, for a vector has to be learnt for each.
 *
 * @param words for each product numbers below {@code distinct}, ascending
 * @param weights inverse document frequencies, of unit length for each product with a word
 * @param distinct how many words there are
 */
record TowerWords(Csr words, float[] weights, int distinct) {
    private static final int LEAST_PRODUCTS = 5;

    /** @param known which products count for frequencies: those that somebody has interacted with */
    static TowerWords of(TitleWords titles, boolean[] known) {
        Csr all = titles.words();
        WordFrequencies frequencies = titles.frequencies(known);
        int[] number = new int[TitleWords.BUCKETS];
        int distinct = 0;
        for (int word = 0; word < number.length; word++) {
            number[word] = frequencies.products()[word] >= LEAST_PRODUCTS ? distinct++ : -1;
        }
        int[] starts = new int[all.rows() + 1];
        IntArrayList words = new IntArrayList();
        FloatArrayList weights = new FloatArrayList();
        for (int product = 0; product < all.rows(); product++) {
            double squares = 0;
            for (int at = all.start(product); at < all.end(product); at++) {
                int word = all.column(at);
                if (number[word] >= 0) {
                    double rarity = frequencies.rarity(word);
                    squares += rarity * rarity;
                    words.add(number[word]);
                    weights.add((float) rarity);
                }
            }
            starts[product + 1] = words.size();
            for (int at = starts[product]; squares > 0 && at < starts[product + 1]; at++) {
                weights.set(at, (float) (weights.getFloat(at) / Math.sqrt(squares)));
            }
        }
        return new TowerWords(
                new Csr(IntArray.of(starts), IntArray.of(words.toIntArray())), weights.toFloatArray(), distinct);
    }
}
