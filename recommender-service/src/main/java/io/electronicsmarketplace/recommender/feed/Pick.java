package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommender.catalogue.Offer;
import io.electronicsmarketplace.recommender.catalogue.Product;
import org.jspecify.annotations.Nullable;

/**
 * One product chosen for a list.
 *
 * @param offer what this shopper can buy of it
 * @param because the product in the shopper's history that speaks for it, if known to the catalogue
 * @param explored whether it was drawn, so that its propensity may be used off-policy
 */
record Pick(
        Product product,
        Offer offer,
        CandidateSource source,
        @Nullable Product because,
        double score,
        double propensity,
        boolean explored) {}
