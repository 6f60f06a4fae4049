/**
 * Popularity with a time decay, overall and by category: the floor under every list, what fills short
 * ones, and what answers when nothing else can.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.popularity;

import org.jspecify.annotations.NullMarked;
