package io.electronicsmarketplace.recommendation.nextitem;

/**
 * What is learnt from.
 *
 * @param learntShare the newest share of sessions whose clicks are questions to learn from
 * @param windows into how many windows of time these are cut; a question is answered with what was known
 *     when its window began, as in use, where models are some days old
 * @param questions how many, drawn by chance where there are more
 */
public record NextItemSettings(float learntShare, int windows, int questions) {

    /** Between what was tried on validation: 0.6 on a small shop, 0.06 and 0.3 on a larger one; not tuned itself. */
    public static final NextItemSettings DEFAULT = new NextItemSettings(0.5f, 8, 40_000);
}
