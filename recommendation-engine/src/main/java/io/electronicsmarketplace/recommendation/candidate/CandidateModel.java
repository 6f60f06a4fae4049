package io.electronicsmarketplace.recommendation.candidate;

import io.electronicsmarketplace.recommendation.bundle.BundleWriter;

/** A fitted model that proposes products. Immutable and safe for use by many threads. */
public interface CandidateModel {

    CandidateSource source();

    /**
     * Appends at most {@code limit} eligible products to {@code into}, best first; equal scores go by
     * product index. Adds nothing when the model has nothing to say about this shopper.
     */
    void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into);

    /** Writes the model's arrays, which its {@code read} takes back; one that is made of others' has none. */
    default void write(BundleWriter writer) {}
}
