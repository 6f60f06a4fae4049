package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;

/** Where a pipeline has the lists of its candidate models from: asked anew, or remembered. */
@FunctionalInterface
public interface Proposals {

    /** The model's best {@code limit} for the query at hand; must not be changed. */
    CandidateList of(CandidateModel model, int limit);
}
