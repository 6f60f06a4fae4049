/**
 * The next item of a session in two stages: one walk over past sessions gathers evidence of many kinds
 * (neighbours, transitions, what goes together), and boosted trees learn from the newest past how much each kind
 * is worth, for the current item and for those already seen apart.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.nextitem;

import org.jspecify.annotations.NullMarked;
