package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.Products;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Popularity and trends of a bundle that go on while it serves, as {@link PastInterest} has them go on while
 * a pipeline is evaluated: models stand still, counters move by whole days. Continues what the bundle holds,
 * which is what counting everything from the start gives, but for the rounding of its floats (2^-24 of each).
 *
 * <p>Trends stay as trained where there is no ranker to read them, and where the bundle does not tell its totals
 * (format 3 and older).
 *
 * <p>Holds 89 bytes per product of the bundle, and the {@link DayInterest} of the days that have not ended, which
 * grows with the products that are wanted in a day and not with how often. For use by one thread, and while the bundle
 * is open.
 */
public final class MovingInterest {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Products products;
    private final long knowsUntilMillis;
    private final PopularityCounters popularity;
    private final @Nullable TrendCounters trends;
    /** Days that have not ended, by how many went before since 1970. */
    private final NavigableMap<Long, DayInterest> waiting = new TreeMap<>();
    /** Whether anything was counted since the last recommender. */
    private boolean moved;

    MovingInterest(
            Products products, long knowsUntilMillis, DecayedPopularity popularity, @Nullable ProductTrends trends) {
        this.products = products;
        this.knowsUntilMillis = knowsUntilMillis;
        this.popularity = popularity.counters();
        this.trends = trends == null ? null : trends.counters().orElse(null);
    }

    /** Rows before this time are in the bundle; it does not count them again. */
    public long knowsUntilMillis() {
        return knowsUntilMillis;
    }

    /**
     * Takes in an interaction, which shows when {@link #until} is asked for a later time. One of an ended day is
     * counted at once, so that only those of the running day take room.
     *
     * @param todayMillis when the running day began; {@link #until} is not asked for an earlier time afterwards
     * @return false for what is left out: products that the bundle does not know, rows that it was trained on
     */
    public boolean count(String productId, InteractionKind kind, long atMillis, long todayMillis) {
        int product = atMillis < knowsUntilMillis ? -1 : products.indexOf(productId);
        if (product < 0) {
            return false;
        }
        if (atMillis < todayMillis) {
            count(product, atMillis, kind.evidence());
        } else {
            waiting.computeIfAbsent(day(atMillis), number -> new DayInterest(popularity, trends))
                    .count(product, atMillis, kind.evidence());
        }
        return true;
    }

    private void count(int product, long atMillis, float weight) {
        popularity.count(product, atMillis, weight);
        if (trends != null) {
            trends.count(product, atMillis, weight);
        }
        moved = true;
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, DAY_MILLIS);
    }

    /** How many sums wait: one of each product and day. */
    int waiting() {
        return waiting.values().stream().mapToInt(DayInterest::products).sum();
    }

    /**
     * The recommender with the rows of the days before that of {@code millis}, which is no earlier than any that was
     * asked for so far; itself if none has come in. Rows that were late for their day are counted now. Sorts all
     * products eight times: for once a day.
     */
    public Recommender until(long millis, Recommender recommender) {
        NavigableMap<Long, DayInterest> ended = waiting.headMap(day(millis), false);
        moved |= !ended.isEmpty();
        ended.values().forEach(day -> day.addTo(popularity, trends));
        ended.clear();
        if (!moved) {
            return recommender;
        }
        moved = false;
        Recommender next = recommender.withPopularity(popularity.snapshot());
        return trends == null ? next : next.withTrends(trends.snapshot());
    }
}
