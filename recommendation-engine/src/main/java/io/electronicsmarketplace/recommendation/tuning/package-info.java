/**
 * The search for a better recipe: seeded random draws, judged on the validation window only. Lists of
 * candidate models are remembered, so that most draws cost no more than a blend; the hopeless are stopped early;
 * and what was found is kept after each trial, so that a search which is killed goes on.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.tuning;

import org.jspecify.annotations.NullMarked;
