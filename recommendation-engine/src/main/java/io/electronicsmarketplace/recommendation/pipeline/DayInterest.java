package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a day brought to the products that had any part in it, summed up: forward decay lets sums of a day be added to
 * those of other days, so that no row need be kept. Some 110 bytes a product, half as much more while there is room left. For
 * one thread.
 */
final class DayInterest {
    private static final int FIRST_ROOM = 64;

    /** Where each product's sums stand. */
    private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();

    private PopularityCounters popularity;
    private @Nullable TrendCounters trends;
    private int room = FIRST_ROOM;

    /** Of a day for counters that decay as these do. */
    DayInterest(PopularityCounters popularity, @Nullable TrendCounters trends) {
        this.popularity = popularity.empty(room);
        this.trends = trends == null ? null : trends.empty(room);
        places.defaultReturnValue(-1);
    }

    void count(int product, long atMillis, float weight) {
        int place = place(product);
        popularity.count(place, atMillis, weight);
        if (trends != null) {
            trends.count(place, atMillis, weight);
        }
    }

    private int place(int product) {
        int place = places.get(product);
        if (place < 0) {
            place = places.size();
            places.put(product, place);
            if (place == room) {
                grow();
            }
        }
        return place;
    }

    private void grow() {
        room += room / 2;
        popularity = popularity.grown(room);
        trends = trends == null ? null : trends.grown(room);
    }

    /** How many products have sums. */
    int products() {
        return places.size();
    }

    /** Adds the day to the counters of all products. */
    void addTo(PopularityCounters allPopularity, @Nullable TrendCounters allTrends) {
        for (Int2IntMap.Entry entry : places.int2IntEntrySet()) {
            allPopularity.add(entry.getIntKey(), popularity, entry.getIntValue());
            if (allTrends != null && trends != null) {
                allTrends.add(entry.getIntKey(), trends, entry.getIntValue());
            }
        }
    }
}
