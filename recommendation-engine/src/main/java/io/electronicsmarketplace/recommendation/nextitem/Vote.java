package io.electronicsmarketplace.recommendation.nextitem;

/**
 * One way in which neighbour sessions vote, as in VS-kNN, VMIS-kNN, STAN and VSTAN; compare {@link
 * io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings}.
 *
 * @param neighbours how many of the sessions that a walk meets vote
 * @param itemDecay a product {@code b} steps back weighs exp(-b / itemDecay); 0: (n - b) / n
 * @param matchFade how a vote fades per step back of the newest shared product
 * @param age a neighbour older by a share {@code a} of all sessions weighs exp(-a / age); 0: off
 * @param distanceDecay a product {@code s} steps from the shared one weighs exp(-s / distanceDecay); 0: off
 * @param rarity exponent of the inverse session frequency: 0.5 or 1
 * @param cosine whether similarity is divided by the root of the neighbour's length
 * @param before what products up to the shared one weigh
 */
record Vote(
        int neighbours,
        float itemDecay,
        float matchFade,
        float age,
        float distanceDecay,
        float rarity,
        boolean cosine,
        float before) {

    private static final int ALL_MET = Integer.MAX_VALUE;

    /** Unlike enough that trees learn from each; chosen by hand after a look at the newest sessions of two shops. */
    static final Vote[] ALL = {
        new Vote(100, 0, 0, 0, 0, 1, true, 1),
        new Vote(100, 0, 0.1f, 0, 0, 1, false, 1),
        new Vote(ALL_MET, 1, 0, 0.9f, 3, 0.5f, true, 0.5f),
        new Vote(ALL_MET, 1.5f, 0, 0.3f, 2, 0.5f, true, 1),
    };

    float itemWeight(int back, int length) {
        return itemDecay > 0 ? (float) Math.exp(-back / itemDecay) : (length - back) / (float) length;
    }
}
