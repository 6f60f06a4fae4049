package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;

/** Orders candidates. Immutable and safe for use by many threads. */
public interface RankingModel {

    /** A score for each row of the table; higher is better, and only the order matters. */
    float[] score(CandidateTable table, ShopperQuery query);
}
