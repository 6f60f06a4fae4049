package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.Arrays;

/**
 * What the shoppers of a log would have asked at some time: their history strictly before it, and everything
 * eligible that models of then could know and that is not in the history.
 */
public final class HistoricQueries {
    private final InteractionLog log;
    private final Histories histories;
    private final boolean[] known;

    /**
     * @param log may reach past the times that are asked about
     * @param known which products the models know; others are left out of histories, as serving leaves them out
     */
    public HistoricQueries(InteractionLog log, boolean[] known) {
        this.log = log;
        this.histories = Histories.of(log);
        this.known = known.clone();
    }

    public ShopperQuery of(int shopper, long asOfMillis) {
        int start = histories.rows().start(shopper);
        int end = histories.rows().end(shopper);
        int count = 0;
        int[] products = new int[end - start];
        long[] times = new long[end - start];
        float[] evidence = new float[end - start];
        for (int at = start; at < end; at++) {
            int row = histories.rows().column(at);
            if (log.atMillis(row) >= asOfMillis) {
                break;
            }
            if (known[log.product(row)]) {
                products[count] = log.product(row);
                times[count] = log.atMillis(row);
                evidence[count++] = log.kind(row).evidence();
            }
        }
        int[] history = Arrays.copyOf(products, count);
        return new ShopperQuery(
                history,
                Arrays.copyOf(times, count),
                Arrays.copyOf(evidence, count),
                asOfMillis,
                -1,
                product -> known[product] && !contains(history, product));
    }

    /** Histories are short: looking through them is quicker than hashing them. */
    private static boolean contains(int[] history, int product) {
        for (int chosen : history) {
            if (chosen == product) {
                return true;
            }
        }
        return false;
    }
}
