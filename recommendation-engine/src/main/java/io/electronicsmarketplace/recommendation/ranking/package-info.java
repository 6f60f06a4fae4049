/**
 * Stage 2: the candidates of all sources in one table, and models that order them. The first is
 * {@link io.electronicsmarketplace.recommendation.ranking.BlendedOrder}; learnt rankers take its
 * place behind {@link io.electronicsmarketplace.recommendation.ranking.RankingModel}, and it
 * stays as what answers when time runs out.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
