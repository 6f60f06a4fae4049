package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;

/**
 * How the next item of a browsing session is learnt.
 *
 * @param boosting how its trees are grown; validation says after how many of them to end, and 0 learns none
 */
public record NextItemTraining(NextItemSettings learning, BoostingSettings boosting) {

    /** Nothing is learnt: the blend alone answers. */
    public static final NextItemTraining OFF =
            new NextItemTraining(NextItemSettings.DEFAULT, BoostingSettings.DEFAULT.withTrees(0));

    /**
     * Half of the questions of {@link NextItemSettings#DEFAULT} and larger steps, for every training pays for
     * them twice and every request for its trees.
     */
    public static final NextItemTraining MIDDLING = new NextItemTraining(
            new NextItemSettings(0.5f, 8, 20_000), new BoostingSettings(300, 15, 0.1f, 50, 1, 0.5f, 0.5f));

    public boolean learns() {
        return boosting.trees() > 0;
    }
}
