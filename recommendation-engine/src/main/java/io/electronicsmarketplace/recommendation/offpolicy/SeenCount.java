package io.electronicsmarketplace.recommendation.offpolicy;

/**
 * What one user saw of one source in one place, and how often they clicked on it.
 *
 * @param surface {@code home}, {@code next} or {@code similar}
 * @param source wire name of the candidate source
 * @param position in the list, counted from 0
 */
public record SeenCount(int user, String surface, String source, int position, int seen, int clicked) {}
