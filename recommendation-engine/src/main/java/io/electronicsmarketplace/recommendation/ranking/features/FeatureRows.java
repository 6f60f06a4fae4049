package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * What features are computed from, and the matrix that they go to.
 *
 * @param blended score of each row in the blend
 * @param matrix rows of {@code width} features one after the other
 */
record FeatureRows(
        CandidateTable table, float[] blended, ShopperQuery query, Workspace workspace, float[] matrix, int width) {
    /** So many of the newest rows of a history are compared with every candidate. */
    static final int HISTORY = 12;

    int count() {
        return table.rows();
    }

    void set(int row, int column, float value) {
        matrix[row * width + column] = value;
    }

    /** The row of each candidate, -1 for other products. */
    Int2IntOpenHashMap rowOfProduct() {
        Int2IntOpenHashMap rowOf = new Int2IntOpenHashMap(count());
        rowOf.defaultReturnValue(-1);
        for (int row = 0; row < count(); row++) {
            rowOf.put(table.product(row), row);
        }
        return rowOf;
    }

    /** The first row of the history that is compared with candidates. */
    int historyStart() {
        return Math.max(0, query.length() - HISTORY);
    }

    /** Days between the request and a row of the history. */
    float daysSince(int historyRow) {
        return (query.nowMillis() - query.atMillis()[historyRow]) / 86_400_000f;
    }
}
