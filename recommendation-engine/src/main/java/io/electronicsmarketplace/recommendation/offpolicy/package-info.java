/**
 * What lists brought that were really served: click-through by source and slot of what was seen, and
 * off-policy estimates of other ways to explore. These use explored slots only, for there the probability
 * of what was drawn is known.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.offpolicy;

import org.jspecify.annotations.NullMarked;
