package io.electronicsmarketplace.recommendation.candidate.tower;

/**
 * How towers are learnt.
 *
 * @param dimensions length of vectors
 * @param epochs passes over the examples
 * @param batch examples of a step, whose products are each other's negatives
 * @param learningRate of Adagrad
 * @param dropout share of a history's vector that a step leaves out
 */
public record TowerSettings(int dimensions, int epochs, int batch, float learningRate, float dropout) {
    /** What did best on the validation window of a set of shop ratings; a third pass was worse there. */
    public static final TowerSettings MIDDLING = new TowerSettings(64, 2, 256, 0.03f, 0.5f);

    public TowerSettings {
        if (dimensions < 1 || epochs < 1 || batch < 2 || learningRate <= 0 || dropout < 0 || dropout >= 1) {
            throw new IllegalArgumentException("no towers can be learnt by " + this);
        }
    }
}
