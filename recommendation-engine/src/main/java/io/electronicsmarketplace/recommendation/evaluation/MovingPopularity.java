package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.time.Duration;

/**
 * Popularity as it stood at times that only grow. Every state knows the rows strictly before its time.
 */
final class MovingPopularity {
    private final InteractionLog log;
    private final PopularityCounters counters;
    private int counted;
    private DecayedPopularity snapshot;

    MovingPopularity(InteractionLog log, double halfLifeDays, int products, long landmarkMillis) {
        this.log = log;
        Duration halfLife =
                Duration.ofSeconds(Math.round(halfLifeDays * Duration.ofDays(1).toSeconds()));
        this.counters = PopularityCounters.empty(products, halfLife, landmarkMillis);
        this.snapshot = counters.snapshot();
    }

    DecayedPopularity asOf(long millis) {
        int until = log.rowsBefore(millis);
        if (until > counted) {
            for (int row = counted; row < until; row++) {
                counters.count(
                        log.product(row), log.atMillis(row), log.kind(row).evidence());
            }
            counted = until;
            snapshot = counters.snapshot();
        }
        return snapshot;
    }
}
