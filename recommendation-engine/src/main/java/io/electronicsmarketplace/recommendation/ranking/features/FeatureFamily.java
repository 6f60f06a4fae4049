package io.electronicsmarketplace.recommendation.ranking.features;

import java.util.List;

/** Columns of the matrix that belong together. Immutable. */
interface FeatureFamily {

    /** The names of the columns, in their order. */
    List<String> names();

    /** Fills the columns from {@code offset} on for every row. */
    void fill(FeatureRows rows, int offset);
}
