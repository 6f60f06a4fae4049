package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * What an ordered pair of a shopper's products counts. The second is of the day of the first or of a later
 * one; {@code t} days apart they count exp(-t / 120), and all pairs of a shopper together grow with the root
 * of their number. A place is a position in the histories, where a shopper's rows lie side by side, the oldest
 * first.
 */
final class FollowWeights {
    /** Newest rows of a shopper that count: pairs grow with the square. */
    private static final int PER_SHOPPER = 40;

    private static final double FADE_DAYS = 120;
    private static final double DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final InteractionLog log;
    private final Csr rows;

    FollowWeights(InteractionLog log) {
        this.log = log;
        this.rows = Histories.of(log).rows();
    }

    int shoppers() {
        return rows.rows();
    }

    /** The first place of a shopper that counts. */
    int start(int shopper) {
        return Math.max(rows.start(shopper), end(shopper) - PER_SHOPPER);
    }

    int end(int shopper) {
        return rows.end(shopper);
    }

    int shopperAt(int place) {
        return log.shopper(rows.column(place));
    }

    int productAt(int place) {
        return log.product(rows.column(place));
    }

    /** What all pairs of a shopper are multiplied by. */
    double share(int shopper) {
        double count = end(shopper) - start(shopper);
        return 1 / Math.sqrt(Math.max(1, count * (count - 1) / 2));
    }

    /** The weight of a pair of places of one shopper; 0 where the second does not follow the first. */
    double of(int first, int second, double share) {
        double days = day(second) - day(first);
        return days < 0 || productAt(first) == productAt(second) ? 0 : share * Math.exp(-days / FADE_DAYS);
    }

    private double day(int place) {
        return Math.floor(log.atMillis(rows.column(place)) / DAY_MILLIS);
    }

    /** For each product the places that count and hold it, ascending. */
    Csr placesOfProduct(int products) {
        int[] starts = new int[products + 1];
        forPlaces(place -> starts[productAt(place) + 1]++);
        for (int product = 0; product < products; product++) {
            starts[product + 1] += starts[product];
        }
        int[] next = starts.clone();
        int[] places = new int[starts[products]];
        forPlaces(place -> places[next[productAt(place)]++] = place);
        return new Csr(IntArray.of(starts), IntArray.of(places));
    }

    private void forPlaces(IntConsumer consumer) {
        for (int shopper = 0; shopper < shoppers(); shopper++) {
            for (int place = start(shopper); place < end(shopper); place++) {
                consumer.accept(place);
            }
        }
    }
}
