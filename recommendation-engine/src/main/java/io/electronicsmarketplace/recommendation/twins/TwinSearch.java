package io.electronicsmarketplace.recommendation.twins;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.Arrays;

/**
 * Finds all pairs of products whose sets of (shopper, day) nearly coincide, exactly and without looking at
 * all pairs. Two sets x and y with |x ∩ y| / |x ∪ y| ≥ t share at least ⌈t |x|⌉ elements, hence one among the
 * first |x| − ⌈t |x|⌉ + 1 of x and of y in any common order; with the rarest first those are mostly elements
 * of one set alone. Chaudhuri, Ganti and Kaushik, A Primitive Operator for Similarity Joins in Data
 * Cleaning, ICDE 2006; Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity Search, WWW 2007.
 */
final class TwinSearch {
    /**
     * Jaccard similarity from which two sets nearly coincide. Of Amazon Video Games before T (408,117 rows)
     * 16 pairs reach it, by their titles variants all; the next seven, from .70 on, are already figures of one
     * series, coins and generations of a mouse mixed with variants. Amazon Electronics before T, where reviews
     * were not merged, has no pair above .40: what is merely bought together stays far below.
     */
    static final double LEAST_SIMILARITY = 0.75;

    /**
     * Shared pairs below which chance could do it: with 3 instead of 5, one pair more is found than those 16, two
     * pouches that four shoppers rated. Every product of these sets has at least 5 rows.
     */
    static final int LEAST_SHARED = 5;

    private final Csr sets;
    private final int[] leader;

    private TwinSearch(Csr sets) {
        this.sets = sets;
        this.leader = new int[sets.rows()];
        Arrays.setAll(leader, product -> product);
    }

    /**
     * For each product one of its group, the same for all of the group, which is itself for a product without
     * twins; groups are connected components. At most {@link ShopperDays#MOST_PRODUCTS} candidates for each of
     * a product's first elements.
     */
    static int[] leaders(InteractionLog log) {
        TwinSearch search = new TwinSearch(ShopperDays.byProduct(log));
        search.joinAll();
        int[] leaders = new int[search.leader.length];
        Arrays.setAll(leaders, search::leaderOf);
        return leaders;
    }

    private void joinAll() {
        int days = 0;
        for (int at = 0; at < sets.entries(); at++) {
            days = Math.max(days, sets.column(at) + 1);
        }
        Csr candidates = ShopperDays.inverted(sets, days, TwinSearch::first);
        int[] seenBy = new int[sets.rows()];
        Arrays.fill(seenBy, -1);
        for (int product = 0; product < sets.rows(); product++) {
            int end = sets.start(product) + first(sets.degree(product));
            for (int at = sets.start(product); at < end; at++) {
                int day = sets.column(at);
                for (int i = candidates.start(day); candidates.column(i) < product; i++) {
                    int other = candidates.column(i);
                    if (seenBy[other] != product) {
                        seenBy[other] = product;
                        joinIfTwins(product, other);
                    }
                }
            }
        }
    }

    /** How many of a set's elements, rarest first, one of a similar set must be among; 0 for a set too small. */
    private static int first(int size) {
        return size < LEAST_SHARED ? 0 : size - (int) Math.ceil(LEAST_SIMILARITY * size) + 1;
    }

    private void joinIfTwins(int left, int right) {
        int smaller = Math.min(sets.degree(left), sets.degree(right));
        int larger = Math.max(sets.degree(left), sets.degree(right));
        if (smaller < LEAST_SIMILARITY * larger) {
            return;
        }
        int shared = shared(left, right);
        if (shared >= LEAST_SHARED && shared >= LEAST_SIMILARITY * (smaller + larger - shared)) {
            leader[leaderOf(left)] = leaderOf(right);
        }
    }

    private int shared(int left, int right) {
        int shared = 0;
        int i = sets.start(left);
        int j = sets.start(right);
        while (i < sets.end(left) && j < sets.end(right)) {
            int order = Integer.compare(sets.column(i), sets.column(j));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private int leaderOf(int product) {
        int at = product;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
