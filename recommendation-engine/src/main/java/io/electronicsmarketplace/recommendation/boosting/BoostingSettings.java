package io.electronicsmarketplace.recommendation.boosting;

import java.util.SplittableRandom;

/**
 * How trees are grown.
 *
 * @param trees how many at most
 * @param leaves of a tree at most
 * @param learningRate what a tree's values are multiplied with
 * @param leastRows how many rows a leaf holds at least
 * @param shrinkage added to a leaf's sum of second derivatives
 * @param rowShare of rows that a tree sees, drawn anew for each
 * @param featureShare of features that a tree sees, drawn anew for each
 */
public record BoostingSettings(
        int trees, int leaves, float learningRate, int leastRows, float shrinkage, float rowShare, float featureShare) {

    /** Small steps of small trees; how many of them are needed, validation tells. */
    public static final BoostingSettings DEFAULT = new BoostingSettings(400, 15, 0.06f, 50, 1, 0.5f, 0.5f);

    /** Settings by chance, from where it made sense to look. */
    public static BoostingSettings draw(SplittableRandom random) {
        return new BoostingSettings(
                DEFAULT.trees,
                (int) one(random, 8, 15, 31),
                one(random, 0.04f, 0.06f, 0.1f),
                (int) one(random, 20, 50, 100, 200),
                one(random, 1, 5, 20),
                one(random, 0.3f, 0.5f, 0.8f),
                one(random, 0.3f, 0.5f, 0.8f));
    }

    private static float one(SplittableRandom random, float... values) {
        return values[random.nextInt(values.length)];
    }

    public BoostingSettings withTrees(int count) {
        return new BoostingSettings(count, leaves, learningRate, leastRows, shrinkage, rowShare, featureShare);
    }
}
