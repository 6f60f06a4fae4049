package io.electronicsmarketplace.recommendation.generated;

import java.util.SplittableRandom;

/** Products by tastes of {@value #PER_TASTE} each: about as many as one reads through in a shop's narrowest category. */
record ProductTastes(int products) {
    private static final int PER_TASTE = 400;

    private int count() {
        return (products + PER_TASTE - 1) / PER_TASTE;
    }

    /** The n-th taste is chosen with a density of 1 / sqrt(n). */
    int taste(SplittableRandom random) {
        double uniform = random.nextDouble();
        return (int) (count() * uniform * uniform);
    }

    /** Within a taste the n-th product is chosen with a density of 1 / n (Zipf). */
    int product(int taste, SplittableRandom random) {
        int size = Math.min(PER_TASTE, products - taste * PER_TASTE);
        int rank = (int) Math.exp(random.nextDouble() * Math.log(size + 1)) - 1;
        return taste * PER_TASTE + Math.min(rank, size - 1);
    }
}
