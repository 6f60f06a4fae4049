package io.electronicsmarketplace.recommendation.boosting;

import java.util.List;

/** A sum of regression trees; with logistic loss the log-odds of a row's label. Immutable. */
public final class Trees {
    private final List<Tree> trees;

    Trees(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** The first {@code count} trees. */
    public Trees first(int count) {
        return new Trees(trees.subList(0, count));
    }

    public int count() {
        return trees.size();
    }

    /** The same trees for rows of {@code width} floats. */
    public BatchedTrees batched(int width) {
        return BatchedTrees.of(width, trees);
    }

    Tree tree(int number) {
        return trees.get(number);
    }

    /** Adds the values of tree number {@code tree} to the scores of all rows. */
    public void addTo(float[] scores, int tree, BinnedRows rows) {
        for (int row = 0; row < rows.rows(); row++) {
            scores[row] += trees.get(tree).value(rows, row);
        }
    }
}
