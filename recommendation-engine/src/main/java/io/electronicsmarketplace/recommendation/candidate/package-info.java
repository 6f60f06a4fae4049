/**
 * Stage 1: candidate models propose some hundred products out of all. Every model reads the same
 * {@link io.electronicsmarketplace.recommendation.candidate.ShopperQuery} and fills a
 * {@link io.electronicsmarketplace.recommendation.candidate.CandidateList}; each family has its own
 * package below this one.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate;

import org.jspecify.annotations.NullMarked;
