package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import java.util.List;

/**
 * An ordered list of product indexes and how it came about.
 *
 * @param list after re-ranking and filling
 * @param table what the sources proposed
 * @param blend the weights of the sources
 * @param ranked whether there was time for ranking
 */
public record Listing(CandidateList list, CandidateTable table, List<SourceWeight> blend, boolean ranked) {}
