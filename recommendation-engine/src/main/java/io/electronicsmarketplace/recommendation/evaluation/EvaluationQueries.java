package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** The queries of a split's test window, in the order of time and then of shopper. */
public final class EvaluationQueries {
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private EvaluationQueries() {}

    /**
     * @param fromMillis rows of the window before this are no targets: an earlier decision used them
     * @param most above so many queries a seeded sample of shoppers is asked, with all of their queries
     */
    public static List<EvaluationQuery> of(TimeSplit split, EvaluationView view, long fromMillis, int most, long seed) {
        List<EvaluationQuery> queries = switch (view) {
            case STATIC -> staticQueries(split, fromMillis);
            case LIVE -> liveQueries(split, fromMillis);
        };
        return sampled(queries, most, seed);
    }

    private static List<EvaluationQuery> staticQueries(TimeSplit split, long fromMillis) {
        InteractionLog log = split.log();
        Int2ObjectRBTreeMap<IntRBTreeSet> targets = new Int2ObjectRBTreeMap<>();
        for (int row = log.rowsBefore(Math.max(split.atMillis(), fromMillis)); row < log.rows(); row++) {
            if (log.isTarget(row)) {
                targets.computeIfAbsent(log.shopper(row), shopper -> new IntRBTreeSet())
                        .add(log.product(row));
            }
        }
        List<EvaluationQuery> queries = new ArrayList<>();
        targets.forEach((shopper, products) ->
                queries.add(new EvaluationQuery(shopper, split.atMillis(), products.toIntArray())));
        return queries;
    }

    private static List<EvaluationQuery> liveQueries(TimeSplit split, long fromMillis) {
        InteractionLog log = split.log();
        List<EvaluationQuery> queries = new ArrayList<>();
        for (int row = log.rowsBefore(Math.max(split.atMillis(), fromMillis)); row < log.rows(); row++) {
            if (log.isTarget(row)) {
                long day = Math.floorDiv(log.atMillis(row), DAY_MILLIS) * DAY_MILLIS;
                queries.add(new EvaluationQuery(log.shopper(row), day, new int[] {log.product(row)}));
            }
        }
        return queries;
    }

    private static List<EvaluationQuery> sampled(List<EvaluationQuery> queries, int most, long seed) {
        if (queries.size() <= most) {
            return queries;
        }
        IntSet shoppers = new IntRBTreeSet();
        queries.forEach(query -> shoppers.add(query.shopper()));
        IntArrayList shuffled = new IntArrayList(shoppers);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = shuffled.set(i, shuffled.getInt(j));
            shuffled.set(j, swapped);
        }
        double share = most / (double) queries.size();
        IntSet kept = new IntOpenHashSet(shuffled.subList(0, (int) Math.floor(share * shuffled.size())));
        return queries.stream()
                .filter(query -> kept.contains(query.shopper()))
                .sorted(Comparator.comparingLong(EvaluationQuery::asOfMillis))
                .toList();
    }
}
