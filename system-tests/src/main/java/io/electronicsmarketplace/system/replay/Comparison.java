package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.LiveLists.LiveList;
import io.electronicsmarketplace.recommendation.evaluation.RankingMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Served lists beside offline ones, query by query: means of both, and where they part. For use by one thread. */
final class Comparison {
    /** As many differences as a person reads. */
    private static final int SHOWN = 10;
    /** As much of a history as the state of a shopper keeps. */
    private static final int REMEMBERED = 200;

    private final Dictionary products;
    private final Figures served = new Figures();
    private final Figures offline = new Figures();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int queries;
    private int equal;
    private int otherPolicies;

    /** @param products of the bundle, by which offline lists and targets are numbered */
    Comparison(Dictionary products) {
        this.products = products;
    }

    /** Sums of the metrics of {@link RankingMetrics}. */
    static final class Figures {
        private double hit10;
        private double ndcg10;
        private double reciprocal20;

        private void add(int[] list, int[] targets) {
            RankingMetrics metrics = RankingMetrics.of(list, targets);
            hit10 += metrics.hit10();
            ndcg10 += metrics.ndcg10();
            reciprocal20 += metrics.reciprocal20();
        }
    }

    void add(EvaluationQuery query, ServedList list, LiveList expected) {
        int[] numbers = list.products().stream().mapToInt(products::indexOf).toArray();
        queries++;
        served.add(numbers, query.targets());
        offline.add(expected.products(), query.targets());
        otherPolicies += list.byThePipeline() ? 0 : 1;
        if (Arrays.equals(numbers, expected.products())) {
            equal++;
            return;
        }
        int rank = Arrays.mismatch(numbers, expected.products());
        String reason = reason(numbers, list, expected, rank);
        reasons.merge(reason, 1, Integer::sum);
        if (differences.size() < SHOWN) {
            differences.add(told(query, list, expected, rank, reason));
        }
    }

    /** What is known to part lists, the plainest first. */
    private static String reason(int[] numbers, ServedList list, LiveList expected, int rank) {
        if (!list.byThePipeline()) {
            return "policy " + list.policy();
        }
        if (expected.history() > REMEMBERED) {
            return "more than %d interactions are not remembered".formatted(REMEMBERED);
        }
        int[] one = numbers.clone();
        int[] other = expected.products().clone();
        Arrays.sort(one);
        Arrays.sort(other);
        if (Arrays.equals(one, other)) {
            return "the same products in another order";
        }
        return rank >= 10 ? "other products below the first ten" : "other products among the first ten";
    }

    private String told(EvaluationQuery query, ServedList list, LiveList expected, int rank, String reason) {
        return String.format(
                Locale.ROOT,
                "%s, shopper %d with a history of %d: %s; at rank %d served %s (%s), offline %s with score %g after %g",
                Instant.ofEpochMilli(query.asOfMillis()),
                query.shopper(),
                expected.history(),
                reason,
                rank + 1,
                rank < list.products().size() ? list.products().get(rank) : "nothing",
                rank < list.sources().size() ? list.sources().get(rank) : "",
                rank < expected.products().length ? products.idOf(expected.products()[rank]) : "nothing",
                rank < expected.scores().length ? expected.scores()[rank] : Float.NaN,
                rank > 0 ? expected.scores()[rank - 1] : Float.NaN);
    }

    int queries() {
        return queries;
    }

    int equal() {
        return equal;
    }

    /** Lists that the pipeline did not make in time. */
    int otherPolicies() {
        return otherPolicies;
    }

    /** The first few lists that differ, a sentence each, then how many for which reason. */
    List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        reasons.forEach((reason, count) -> all.add("%d × %s".formatted(count, reason)));
        return all;
    }

    /** A metric of both sides. */
    record Pair(String metric, double served, double offline) {
        /** How far what was served is from offline, as a share of offline. */
        double apart() {
            return offline == 0 ? 0 : Math.abs(served / offline - 1);
        }
    }

    List<Pair> means() {
        return List.of(
                new Pair("hr@10", served.hit10 / queries, offline.hit10 / queries),
                new Pair("ndcg@10", served.ndcg10 / queries, offline.ndcg10 / queries),
                new Pair("mrr@20", served.reciprocal20 / queries, offline.reciprocal20 / queries));
    }
}
