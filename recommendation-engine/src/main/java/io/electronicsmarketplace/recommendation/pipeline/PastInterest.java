package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Popularity and trends as they stood at times that only grow: every state knows the rows strictly
 * before its time.
 */
public final class PastInterest {
    private final InteractionLog log;
    private final boolean[] known;
    private final PopularityCounters popularity;
    private final TrendCounters trends;
    private int counted;
    private int trendsCounted;
    private @Nullable DecayedPopularity lastPopularity;
    private @Nullable ProductTrends lastTrends;

    /** The interest in all products. */
    public PastInterest(InteractionLog log, int products, double halfLifeDays, long landmarkMillis) {
        this(log, all(products), halfLifeDays, landmarkMillis);
    }

    /**
     * The interest as a pipeline counts it, in the products that it has: those of a bundle are the first of a log
     * that is numbered as the bundle.
     *
     * @param known by product of the log; others are not counted
     */
    public static PastInterest of(TrainedPipeline pipeline, InteractionLog log, boolean[] known) {
        return new PastInterest(
                log,
                Arrays.copyOf(known, pipeline.products().size()),
                pipeline.recipe().popularityHalfLifeDays(),
                pipeline.popularity().landmarkMillis());
    }

    /**
     * The interest in known products alone: what a bundle does not know is no part of its shares and ranks, however
     * much it is wanted.
     *
     * @param known by product; those past its end are unknown
     */
    PastInterest(InteractionLog log, boolean[] known, double halfLifeDays, long landmarkMillis) {
        int products = known.length;
        this.log = log;
        this.known = known.clone();
        Duration halfLife =
                Duration.ofSeconds(Math.round(halfLifeDays * Duration.ofDays(1).toSeconds()));
        this.popularity = PopularityCounters.empty(products, halfLife, landmarkMillis);
        this.trends = new TrendCounters(products, landmarkMillis);
    }

    private static boolean[] all(int products) {
        boolean[] all = new boolean[products];
        Arrays.fill(all, true);
        return all;
    }

    public DecayedPopularity popularity(long millis) {
        int until = on(millis, counted);
        if (lastPopularity == null || until > counted) {
            for (; counted < until; counted++) {
                if (isKnown(log.product(counted))) {
                    popularity.count(
                            log.product(counted),
                            log.atMillis(counted),
                            log.kind(counted).evidence());
                }
            }
            lastPopularity = popularity.snapshot();
        }
        return lastPopularity;
    }

    public ProductTrends trends(long millis) {
        int until = on(millis, trendsCounted);
        if (lastTrends == null || until > trendsCounted) {
            for (; trendsCounted < until; trendsCounted++) {
                if (isKnown(log.product(trendsCounted))) {
                    trends.count(
                            log.product(trendsCounted),
                            log.atMillis(trendsCounted),
                            log.kind(trendsCounted).evidence());
                }
            }
            lastTrends = trends.snapshot();
        }
        return lastTrends;
    }

    private boolean isKnown(int product) {
        return product < known.length && known[product];
    }

    /** The rows before that time, which must not lie before what was counted: that would tell the future. */
    private int on(long millis, int counted) {
        int until = log.rowsBefore(millis);
        if (until < counted) {
            throw new IllegalStateException("asked for the interest of a time before one that was asked for");
        }
        return until;
    }

    /** The pipeline with the popularity and the trends of that time. */
    Pipeline on(Pipeline pipeline, long millis) {
        return pipeline.with(popularity(millis)).with(trends(millis));
    }
}
