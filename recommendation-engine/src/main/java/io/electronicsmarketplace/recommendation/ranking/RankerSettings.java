package io.electronicsmarketplace.recommendation.ranking;

/**
 * How a ranker is learnt.
 *
 * @param windows how many label windows before the end of the log it learns from
 * @param windowDays length of each
 * @param queriesPerWindow most queries that are simulated for a window
 * @param negatives most candidates of a query that were not taken and that it is shown, drawn by chance
 * @param trees number of trees
 * @param leaves most leaves of a tree
 * @param leastInLeaf fewest rows that a leaf stands for
 * @param learningRate what a tree counts
 * @param leastCount all-time counts of products below this are taken for this; 0 leaves them as they are.
 *     In data from which products with fewer rows were removed, a low count early on tells the future; lifts of
 *     single products, from which it could be read, are then left out
 */
public record RankerSettings(
        int windows,
        int windowDays,
        int queriesPerWindow,
        int negatives,
        int trees,
        int leaves,
        int leastInLeaf,
        double learningRate,
        int leastCount) {

    /** What did best on the validation windows of two sets of shop ratings. */
    public static final RankerSettings MIDDLING = new RankerSettings(9, 80, 20_000, 40, 200, 24, 50, 0.08, 0);

    /** The same with another least count. */
    public RankerSettings withLeastCount(int leastCount) {
        return new RankerSettings(
                windows, windowDays, queriesPerWindow, negatives, trees, leaves, leastInLeaf, learningRate, leastCount);
    }
}
