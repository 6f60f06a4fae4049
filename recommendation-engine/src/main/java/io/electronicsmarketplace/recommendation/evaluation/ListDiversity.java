package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.data.ProductLine;
import io.electronicsmarketplace.recommendation.data.Products;

/**
 * Intra-list diversity: the mean distance over pairs of a list. Two products are 1 apart, less a third
 * each for the same line, the same brand and the same category; what is unknown is not the same.
 */
final class ListDiversity {
    private ListDiversity() {}

    static double of(int[] list, Products products) {
        double sum = 0;
        int pairs = 0;
        int noBrand = products.brandNames().indexOf("");
        int noCategory = products.categoryNames().indexOf("");
        for (int i = 0; i < list.length; i++) {
            for (int j = i + 1; j < list.length; j++) {
                int same =
                        same(products.brands().get(list[i]), products.brands().get(list[j]), noBrand)
                                + same(
                                        products.categories().get(list[i]),
                                        products.categories().get(list[j]),
                                        noCategory);
                long line = products.lines().get(list[i]);
                same += line != ProductLine.NONE && line == products.lines().get(list[j]) ? 1 : 0;
                sum += 1 - same / 3.0;
                pairs++;
            }
        }
        return pairs == 0 ? 1 : sum / pairs;
    }

    private static int same(int left, int right, int unknown) {
        return left == right && left != unknown ? 1 : 0;
    }
}
