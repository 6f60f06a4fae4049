package io.electronicsmarketplace.recommendation.pipeline;

/**
 * How much of a list is given to fresh and uncertain products.
 *
 * @param slots number of places, 0 for none; one in ten places at most is used
 * @param seed of the draw: the same seed and request draw the same products
 */
public record Exploration(int slots, long seed) {

    public static final Exploration NONE = new Exploration(0, 0);

    public Exploration {
        if (slots < 0) {
            throw new IllegalArgumentException("%d slots cannot be explored".formatted(slots));
        }
    }
}
