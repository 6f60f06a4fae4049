package io.electronicsmarketplace.recommendation.data;

import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue tells of a product as numbers of one space: the words of its title, its maker, its
 * most specific category and its price band. A product that models do not know yet has the same numbers as it
 * would have among {@link Products}.
 */
public final class ContentFeatures {
    private static final int MAKERS = TitleWords.BUCKETS;
    private static final int CATEGORIES = MAKERS + TitleWords.BUCKETS;
    private static final int PRICES = CATEGORIES + TitleWords.BUCKETS;

    /** Half octaves: what costs 40 % more is in the next band; the last one begins above five million. */
    private static final int PRICE_BANDS = 48;

    /** Every feature is below. */
    public static final int BOUND = PRICES + PRICE_BANDS;

    private ContentFeatures() {}

    /** Ascending and distinct; empty for a product of which nothing is known. */
    public static int[] of(ProductFacts facts) {
        IntSortedSet features = TitleWords.words(facts.title());
        add(features, TitleWords.maker(facts.brand(), facts.title()), facts.category(), priceBand(facts.price()));
        return features.toIntArray();
    }

    /** The same for one of the products that have an index. */
    public static int[] of(Products products, int product) {
        IntSortedSet features = new IntAVLTreeSet();
        TitleWords titles = products.titles();
        for (int at = titles.words().start(product); at < titles.words().end(product); at++) {
            features.add(titles.words().column(at));
        }
        add(
                features,
                titles.makers().get(product),
                products.categoryNames().idOf(products.categories().get(product)),
                products.priceBands().get(product));
        return features.toIntArray();
    }

    private static void add(IntSortedSet features, int maker, String category, int priceBand) {
        if (maker != 0) {
            features.add(MAKERS + TitleWords.bucket(maker));
        }
        if (!category.isEmpty()) {
            features.add(CATEGORIES + TitleWords.bucket(TitleWords.hash(category)));
        }
        if (priceBand > 0) {
            features.add(PRICES + priceBand);
        }
    }

    /** 1 for what costs less than 1, two more for every doubling; 0 when the price is unknown. */
    static int priceBand(@Nullable Double price) {
        if (price == null || !(price > 0)) {
            return 0;
        }
        double halfOctaves = Math.floor(2 * Math.log(price) / Math.log(2));
        return (int) Math.clamp(halfOctaves + 2, 1, PRICE_BANDS - 1);
    }
}
