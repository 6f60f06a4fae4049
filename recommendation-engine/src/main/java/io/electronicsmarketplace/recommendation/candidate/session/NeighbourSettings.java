package io.electronicsmarketplace.recommendation.candidate.session;

/**
 * Settings of {@link SessionNeighbours}. A decay of 0 is off.
 *
 * @param sample m: how many of the newest sessions that share a product are looked at
 * @param neighbours k: how many of those, the most similar, vote
 * @param lastItems how many of the running session's distinct products count, from the newest
 * @param itemDecay lambda 1 of STAN: the product {@code b} steps back weighs exp(-b / itemDecay); off: linear,
 *     (n - b) / n, as in VS-kNN and VMIS-kNN
 * @param matchFade how a neighbour's vote fades per step back of the newest shared product: 1 - b · fade,
 *     at least 0 (0.1 in VMIS-kNN)
 * @param ageDecayDays lambda 2 of STAN: a neighbour that ended {@code a} days ago weighs exp(-a / days)
 * @param distanceDecay lambda 3 of STAN: a product {@code s} steps from the shared one weighs exp(-s / decay)
 * @param rarity exponent of a product's inverse session frequency ln(sessions / sessions with it): 0 is off
 * @param cosine whether similarity is divided by the root of the neighbour's length
 */
public record NeighbourSettings(
        int sample,
        int neighbours,
        int lastItems,
        float itemDecay,
        float matchFade,
        float ageDecayDays,
        float distanceDecay,
        float rarity,
        boolean cosine) {

    /** VMIS-kNN with the settings of its paper's code. */
    public static final NeighbourSettings VMIS = new NeighbourSettings(500, 100, 9, 0, 0.1f, 0, 0, 1, false);

    /** STAN with settings in the middle of what its paper tries. */
    public static final NeighbourSettings STAN = new NeighbourSettings(1000, 200, 20, 4, 0, 60, 4, 0, true);
}
