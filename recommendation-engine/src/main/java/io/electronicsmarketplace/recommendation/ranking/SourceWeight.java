package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;

/**
 * What a source's vote counts in a blend.
 *
 * @param weight of its first candidate relative to that of others, 0 or more
 * @param rankOffset how slowly the vote fades with rank: half of it is left at this rank
 */
public record SourceWeight(CandidateSource source, float weight, int rankOffset) {

    public SourceWeight {
        if (!(weight >= 0) || rankOffset < 1) {
            throw new IllegalArgumentException(
                    "weight %s or rank offset %d of %s is out of range".formatted(weight, rankOffset, source));
        }
    }

    float vote(int rank) {
        return weight * rankOffset / (rankOffset + rank);
    }
}
