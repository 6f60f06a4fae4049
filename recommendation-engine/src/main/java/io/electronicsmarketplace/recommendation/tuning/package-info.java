/**
 * The search for a better recipe: seeded random draws, judged on the validation window only. Lists of
 * candidate models are remembered, so that most draws cost no more than a blend.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.tuning;

import org.jspecify.annotations.NullMarked;
