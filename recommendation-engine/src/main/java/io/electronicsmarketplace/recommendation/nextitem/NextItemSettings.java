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

    /** More questions and more windows gained less than their noise on two shops. */
    public static final NextItemSettings DEFAULT = new NextItemSettings(0.6f, 10, 40_000);
}
