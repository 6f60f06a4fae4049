/**
 * A shop with simulated shoppers, to see the whole loop of feed, click, training and promotion work for
 * weeks in minutes. Only the shoppers are made up: lists come from bundles that were read back, decisions
 * from {@code TrainingRun}, {@code Gate} and {@code Publication}, as in the running system. What is modelled,
 * and what is not, stands in {@code docs/simulation.md}.
 *
 * <p>All systems that are compared meet the same shoppers on the same days, and the same draw decides whether
 * the same product is clicked by the same shopper at the same time ({@link
 * io.electronicsmarketplace.recommendation.simulation.Chance}), so that their differences are theirs.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.simulation;

import org.jspecify.annotations.NullMarked;
