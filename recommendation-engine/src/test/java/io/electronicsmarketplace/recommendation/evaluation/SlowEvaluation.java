package io.electronicsmarketplace.recommendation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The protocol as it reads, from rows as they came, with no part of the engine and no thought for speed: what
 * {@link Evaluator} is held against. Ids are numbers here; the engine's are the same with leading zeros, so that
 * both order them alike.
 *
 * @param rows in the order of time, then user, then product
 */
record SlowEvaluation(List<Row> rows) {
    private static final long DAY = 86_400_000;
    private static final int LIST = 20;

    /** @param positive whether it is liking; what is not says only that the product was there */
    record Row(int user, int product, long at, boolean positive, boolean target) {}

    record Query(int user, long asOf, Set<Integer> targets) {}

    /** Scores products for a query: those above 0 are listed first, the rest fills the list. */
    interface Scorer {
        double of(int product, Set<Integer> history, long asOf);
    }

    record Figures(
            List<Double> hit, List<Double> ndcg, List<Double> recall, List<Double> mrr, double coverage, double gini) {}

    static SlowEvaluation of(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingLong(Row::at).thenComparing(Row::user).thenComparing(Row::product));
        return new SlowEvaluation(sorted);
    }

    /** T: the time of row floor(0.9 n), counted from 0. */
    long cut() {
        return rows.get(rows.size() * 9 / 10).at();
    }

    /** One query per user with all that the user took from {@code from} on. */
    List<Query> staticQueries(long from) {
        Map<Integer, Set<Integer>> targets = new TreeMap<>();
        for (Row row : rows) {
            if (row.at() >= cut() && row.at() >= from && row.target()) {
                targets.computeIfAbsent(row.user(), user -> new TreeSet<>()).add(row.product());
            }
        }
        List<Query> queries = new ArrayList<>();
        targets.forEach((user, products) -> queries.add(new Query(user, cut(), products)));
        return queries;
    }

    /** A query per row, asked at the beginning of its day. */
    List<Query> liveQueries(long from) {
        List<Query> queries = new ArrayList<>();
        for (Row row : rows) {
            if (row.at() >= cut() && row.at() >= from && row.target()) {
                queries.add(new Query(row.user(), row.at() / DAY * DAY, Set.of(row.product())));
            }
        }
        return queries;
    }

    Figures figures(List<Query> queries, Scorer scorer, double fillerHalfLifeDays) {
        Figures figures = new Figures(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Double.NaN, Double.NaN);
        Map<Integer, Integer> shown = new TreeMap<>();
        listable().forEach(product -> shown.put(product, 0));
        for (Query query : queries) {
            List<Integer> list = list(query, scorer, fillerHalfLifeDays);
            figures.hit().add(SlowMetrics.hit(list, query.targets(), 10));
            figures.ndcg().add(SlowMetrics.ndcg(list, query.targets(), 10));
            figures.recall().add(SlowMetrics.recall(list, query.targets(), 20));
            figures.mrr().add(SlowMetrics.reciprocalRank(list, query.targets(), 20));
            list.stream().limit(10).forEach(product -> shown.merge(product, 1, Integer::sum));
        }
        int[] exposure = shown.values().stream().mapToInt(Integer::intValue).toArray();
        return new Figures(
                figures.hit(),
                figures.ndcg(),
                figures.recall(),
                figures.mrr(),
                SlowMetrics.coverage(exposure),
                SlowMetrics.gini(exposure));
    }

    private List<Integer> list(Query query, Scorer scorer, double fillerHalfLifeDays) {
        Set<Integer> history = new HashSet<>();
        for (Row row : rows) {
            if (row.user() == query.user() && row.at() < query.asOf() && row.positive()) {
                history.add(row.product());
            }
        }
        Set<Integer> known = listable();
        history.retainAll(known);
        ToDoubleFunction<Integer> score = product -> Math.max(0, scorer.of(product, history, query.asOf()));
        // Equal scores are ordered by id; what has none follows, by popularity and then by id.
        ToDoubleFunction<Integer> filling =
                product -> score.applyAsDouble(product) > 0 ? 0 : decayed(product, query.asOf(), fillerHalfLifeDays);
        return known.stream()
                .filter(product -> !history.contains(product))
                .sorted(Comparator.comparingDouble(score)
                        .thenComparingDouble(filling)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LIST)
                .toList();
    }

    /** Products with a row before T. */
    private Set<Integer> listable() {
        Set<Integer> known = new TreeSet<>();
        rows.stream().filter(row -> row.at() < cut()).forEach(row -> known.add(row.product()));
        return known;
    }

    /** Interest in a product before a time, halved every so many days. */
    double decayed(int product, long asOf, double halfLifeDays) {
        double sum = 0;
        for (Row row : rows) {
            if (row.product() == product && row.at() < asOf && row.positive()) {
                sum += Math.pow(2, -(asOf - row.at()) / (halfLifeDays * DAY));
            }
        }
        return sum;
    }

    /** Interest within so many days before a time. */
    double recent(int product, long asOf, int days) {
        return rows.stream()
                .filter(row -> row.product() == product && row.positive())
                .filter(row -> row.at() < asOf && row.at() >= asOf - days * DAY)
                .count();
    }
}
