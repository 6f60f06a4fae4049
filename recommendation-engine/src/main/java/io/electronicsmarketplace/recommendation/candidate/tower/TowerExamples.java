package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * What was taken, and the history of before that day: an example for each target row of a shopper who had one, in
 * the order of time. Rows of histories lie one after the other, those of an example newest first.
 *
 * @param taken the product of each example
 * @param starts where each example's history begins, and after the last one where it ends
 * @param products of the rows of histories
 * @param octaves ages of those rows, as {@link HistoryWeights} has them
 * @param evidence of those rows
 */
record TowerExamples(int[] taken, int[] starts, int[] products, byte[] octaves, float[] evidence) {
    private static final long DAY_MILLIS = 86_400_000;

    /** Tastes change, and more examples than this hardly change what is learnt of the newest. */
    static final int MOST = 200_000;

    static TowerExamples of(InteractionLog log) {
        Histories histories = Histories.of(log);
        int[] before = beforeItsDay(log, histories);
        int first = first(log, before);
        IntArrayList taken = new IntArrayList();
        IntArrayList starts = new IntArrayList();
        IntArrayList products = new IntArrayList();
        ByteArrayList octaves = new ByteArrayList();
        FloatArrayList evidence = new FloatArrayList();
        for (int row = first; row < log.rows(); row++) {
            if (!log.isTarget(row) || before[row] == 0) {
                continue;
            }
            taken.add(log.product(row));
            starts.add(products.size());
            int start = histories.rows().start(log.shopper(row));
            int last = start + before[row] - 1;
            long now = Math.floorDiv(log.atMillis(row), DAY_MILLIS) * DAY_MILLIS;
            for (int at = last; at >= start && at > last - HistoryWeights.PLACES; at--) {
                int earlier = histories.rows().column(at);
                products.add(log.product(earlier));
                octaves.add((byte) HistoryWeights.octave(now, log.atMillis(earlier)));
                evidence.add(log.kind(earlier).evidence());
            }
        }
        starts.add(products.size());
        return new TowerExamples(
                taken.toIntArray(),
                starts.toIntArray(),
                products.toIntArray(),
                octaves.toByteArray(),
                evidence.toFloatArray());
    }

    /** For each row how many rows of its shopper's history lie before its UTC day. */
    private static int[] beforeItsDay(InteractionLog log, Histories histories) {
        int[] before = new int[log.rows()];
        for (int shopper = 0; shopper < log.shoppers().size(); shopper++) {
            int start = histories.rows().start(shopper);
            int earlier = start;
            for (int at = start; at < histories.rows().end(shopper); at++) {
                int row = histories.rows().column(at);
                long day = Math.floorDiv(log.atMillis(row), DAY_MILLIS) * DAY_MILLIS;
                while (log.atMillis(histories.rows().column(earlier)) < day) {
                    earlier++;
                }
                before[row] = earlier - start;
            }
        }
        return before;
    }

    /** The row from which on there are {@link #MOST} examples. */
    private static int first(InteractionLog log, int[] before) {
        int examples = 0;
        int row = log.rows();
        while (row > 0 && examples < MOST) {
            row--;
            examples += log.isTarget(row) && before[row] > 0 ? 1 : 0;
        }
        return row;
    }

    int size() {
        return taken.length;
    }
}
