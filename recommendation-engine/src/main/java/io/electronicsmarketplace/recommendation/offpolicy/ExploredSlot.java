package io.electronicsmarketplace.recommendation.offpolicy;

/**
 * A slot that was drawn by a softmax at temperature 1 and seen.
 *
 * @param position in the list, counted from 0
 * @param utility of what was drawn, the softmax's logit
 * @param propensity probability of the draw
 */
public record ExploredSlot(int user, int position, double utility, double propensity, boolean clicked) {}
