package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Popularity and trends of a bundle that go on while it serves, as {@link PastInterest} has them go on while
 * a pipeline is evaluated: models stand still, counters move by whole days. Continues what the bundle holds,
 * which is what counting everything from the start gives, but for the rounding of its floats (2^-24 of each).
 *
 * <p>Trends stay as trained where there is no ranker to read them, and where the bundle does not tell its totals
 * (format 3 and older).
 *
 * <p>Holds 89 bytes per product of the bundle, and 24 per row that waits for its day to end. For use by one
 * thread, and while the bundle is open.
 */
public final class MovingInterest {
    private final Products products;
    private final long knowsUntilMillis;
    private final PopularityCounters popularity;
    private final @Nullable TrendCounters trends;
    private List<Row> waiting = new ArrayList<>();
    /** Whether anything was counted since the last recommender. */
    private boolean moved;

    private record Row(int product, float weight, long atMillis) {}

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
        Row row = new Row(product, kind.evidence(), atMillis);
        if (atMillis < todayMillis) {
            count(row);
        } else {
            waiting.add(row);
        }
        return true;
    }

    private void count(Row row) {
        popularity.count(row.product(), row.atMillis(), row.weight());
        if (trends != null) {
            trends.count(row.product(), row.atMillis(), row.weight());
        }
        moved = true;
    }

    /** Rows of the running day. */
    int waiting() {
        return waiting.size();
    }

    /**
     * The recommender with the rows strictly before {@code millis}, later than any time asked for so far; itself
     * if none has come in. Rows that were late for their day are counted now. Sorts all products eight times:
     * for once a day.
     */
    public Recommender until(long millis, Recommender recommender) {
        List<Row> later = new ArrayList<>();
        for (Row row : waiting) {
            if (row.atMillis() < millis) {
                count(row);
            } else {
                later.add(row);
            }
        }
        waiting = later;
        if (!moved) {
            return recommender;
        }
        moved = false;
        Recommender next = recommender.withPopularity(popularity.snapshot());
        return trends == null ? next : next.withTrends(trends.snapshot());
    }
}
