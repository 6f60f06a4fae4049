package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.content.TitleSpace;
import io.electronicsmarketplace.recommendation.data.ProductLine;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How like a product's title, maker and category are to those of the newest products of the history. */
record TitleFeatures(@Nullable TitleSpace space, Products products) implements FeatureFamily {
    /** Similarity to a product that was chosen so many days ago counts half. */
    private static final float HALF_LIFE_DAYS = 30;

    private static final int MOST = 0;
    private static final int MEAN = 1;
    private static final int LAST = 2;
    private static final int RECENT = 3;
    private static final int MOST_DAYS = 4;
    private static final int MAKER = 5;
    private static final int MAKER_LAST = 6;
    private static final int MAKER_DAYS = 7;
    private static final int CATEGORY = 8;
    private static final int CATEGORY_LAST = 9;
    private static final int LINE = 10;

    static final List<String> NAMES = List.of(
            "title-most",
            "title-mean",
            "title-last",
            "title-recent",
            "title-most-days",
            "same-maker",
            "same-maker-last",
            "same-maker-days",
            "same-category",
            "same-category-last",
            "same-line");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        boolean known = space != null && rows.query().length() > 0;
        for (int row = 0; row < rows.count(); row++) {
            int at = row * rows.width() + offset;
            Arrays.fill(rows.matrix(), at, at + NAMES.size(), known ? 0 : Float.NaN);
            rows.matrix()[at + MOST_DAYS] = Float.NaN;
            rows.matrix()[at + MAKER_DAYS] = Float.NaN;
        }
        for (int i = rows.historyStart(); space != null && i < rows.query().length(); i++) {
            compare(space, rows, i, offset);
        }
    }

    /** Compares all candidates with one product of the history. */
    private void compare(TitleSpace space, FeatureRows rows, int historyRow, int offset) {
        ShopperQuery query = rows.query();
        int chosen = query.products()[historyRow];
        float days = rows.daysSince(historyRow);
        float recent = (float) Math.exp(-days * Math.log(2) / HALF_LIFE_DAYS);
        float share = 1f / (query.length() - rows.historyStart());
        boolean last = historyRow == query.length() - 1;
        int noCategory = products.categoryNames().indexOf("");
        float[] dense = rows.workspace().words();
        float[] matrix = rows.matrix();
        space.addTo(dense, chosen, 1);
        for (int row = 0; row < rows.count(); row++) {
            int at = row * rows.width() + offset;
            int product = rows.table().product(row);
            float similarity = space.dot(dense, product);
            boolean sameMaker = isSame(chosen, product, space.titles().makers(), 0);
            boolean sameCategory = isSame(chosen, product, products.categories(), noCategory);
            if (similarity > 0 && similarity >= matrix[at + MOST]) {
                matrix[at + MOST] = similarity;
                matrix[at + MOST_DAYS] = days;
            }
            matrix[at + MEAN] += similarity * share;
            matrix[at + RECENT] += similarity * recent;
            matrix[at + MAKER] += sameMaker ? 1 : 0;
            matrix[at + MAKER_DAYS] = sameMaker ? days : matrix[at + MAKER_DAYS];
            matrix[at + CATEGORY] += sameCategory ? 1 : 0;
            matrix[at + LINE] += isSameLine(chosen, product) ? 1 : 0;
            if (last) {
                matrix[at + LAST] = similarity;
                matrix[at + MAKER_LAST] = sameMaker ? 1 : 0;
                matrix[at + CATEGORY_LAST] = sameCategory ? 1 : 0;
            }
        }
        space.clear(dense, chosen);
    }

    private static boolean isSame(int chosen, int product, IntArray column, int unknown) {
        int value = column.get(chosen);
        return value != unknown && column.get(product) == value;
    }

    private boolean isSameLine(int chosen, int product) {
        long line = products.lines().get(chosen);
        return line != ProductLine.NONE && products.lines().get(product) == line;
    }
}
