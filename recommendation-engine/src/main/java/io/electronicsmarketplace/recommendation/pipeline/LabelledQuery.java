package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A list that could have been made, and what the shopper took after it.
 *
 * @param taken product indexes, ascending
 */
record LabelledQuery(int shopper, long asOfMillis, int[] taken) {
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    /** One query per shopper and UTC day from {@code fromMillis} on, as of the day's start. */
    static List<LabelledQuery> daily(InteractionLog log, long fromMillis) {
        TreeMap<Long, Int2ObjectRBTreeMap<IntRBTreeSet>> days = new TreeMap<>();
        for (int row = log.rowsBefore(fromMillis); row < log.rows(); row++) {
            if (log.isTarget(row)) {
                long day = Math.max(fromMillis, Math.floorDiv(log.atMillis(row), DAY_MILLIS) * DAY_MILLIS);
                days.computeIfAbsent(day, unknown -> new Int2ObjectRBTreeMap<>())
                        .computeIfAbsent(log.shopper(row), shopper -> new IntRBTreeSet())
                        .add(log.product(row));
            }
        }
        List<LabelledQuery> queries = new ArrayList<>();
        days.forEach((day, shoppers) -> shoppers.forEach(
                (shopper, products) -> queries.add(new LabelledQuery(shopper, day, products.toIntArray()))));
        return queries;
    }

    /** The same in an order by chance. */
    static List<LabelledQuery> shuffled(List<LabelledQuery> queries, long seed) {
        int[] order = new int[queries.size()];
        Arrays.setAll(order, i -> i);
        shuffle(order, new SplittableRandom(seed));
        return Arrays.stream(order).mapToObj(queries::get).toList();
    }

    /** The same in the order of time, then of shopper. */
    static List<LabelledQuery> inTime(List<LabelledQuery> queries) {
        return queries.stream()
                .sorted(Comparator.comparingLong(LabelledQuery::asOfMillis).thenComparingInt(LabelledQuery::shopper))
                .toList();
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            IntArrays.swap(values, i, random.nextInt(i + 1));
        }
    }

    /** 1 for each row whose product was taken, 0 for the others. */
    float[] taken(CandidateTable table) {
        float[] labels = new float[table.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = Arrays.binarySearch(taken, table.product(row)) >= 0 ? 1 : 0;
        }
        return labels;
    }

    /**
     * The rows to learn from: all that were taken, and at most {@code negatives} others, drawn by chance;
     * none if nothing was taken.
     */
    static int[] shown(float[] labels, int negatives, SplittableRandom random) {
        IntArrayList shown = new IntArrayList();
        IntArrayList others = new IntArrayList();
        for (int row = 0; row < labels.length; row++) {
            (labels[row] > 0 ? shown : others).add(row);
        }
        if (shown.isEmpty()) {
            return new int[0];
        }
        int[] drawn = others.toIntArray();
        shuffle(drawn, random);
        shown.addElements(shown.size(), drawn, 0, Math.min(negatives, drawn.length));
        return shown.toIntArray();
    }
}
