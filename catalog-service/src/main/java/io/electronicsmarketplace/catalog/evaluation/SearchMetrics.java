package io.electronicsmarketplace.catalog.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Quality of one ranking. nDCG by Järvelin and Kekäläinen (2002) with exponential gain: DCG = Σ
 * (2^rating − 1) / log2(rank + 1), ranks from 1, divided by that of the best order of all rated
 * products.
 */
final class SearchMetrics {

    private SearchMetrics() {}

    /**
     * nDCG at a depth; products without a rating gain nothing. Empty if no rated product gains
     * anything: such a query says nothing.
     */
    static OptionalDouble ndcg(List<String> ranking, Map<String, Integer> ratings, int depth) {
        List<Integer> best =
                ratings.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = dcg(best, depth);
        if (ideal == 0) {
            return OptionalDouble.empty();
        }
        List<Integer> found =
                ranking.stream().map(id -> ratings.getOrDefault(id, 0)).toList();
        return OptionalDouble.of(dcg(found, depth) / ideal);
    }

    /** One over the rank of the first product with a rating above 0 down to this depth; 0 without one. */
    static double reciprocalRank(List<String> ranking, Map<String, Integer> ratings, int depth) {
        for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
            if (ratings.getOrDefault(ranking.get(i), 0) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double dcg(List<Integer> ratings, int depth) {
        double sum = 0;
        for (int i = 0; i < Math.min(depth, ratings.size()); i++) {
            double gain = Math.pow(2, ratings.get(i)) - 1;
            double discount = Math.log(i + 2.0) / Math.log(2);
            sum += gain / discount;
        }
        return sum;
    }
}
