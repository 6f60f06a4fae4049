package io.electronicsmarketplace.catalog.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The JSON of {@code --out}.
 *
 * @param queries with at least one relevant product; the means are over these
 * @param ndcg10 over all products, those without a rating as irrelevant
 * @param ndcg10Rated with only rated products ranked
 * @param zeroResultShare of queries that found nothing
 */
record SearchReport(
        int queries,
        @JsonProperty("ndcg@10") double ndcg10,
        @JsonProperty("ndcg@10_rated") double ndcg10Rated,
        @JsonProperty("mrr@10") double mrr10,
        @JsonProperty("zero_result_share") double zeroResultShare,
        @JsonProperty("latency_ms") Latency latency) {

    /** Milliseconds of one search with facets, after warming up. */
    record Latency(double p50, double p99) {}
}
