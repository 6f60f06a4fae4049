package io.electronicsmarketplace.catalog.evaluation;

import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.electronicsmarketplace.catalog.search.ProductSearch;
import io.electronicsmarketplace.catalog.search.SearchAnswer;
import io.electronicsmarketplace.catalog.search.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Asks every rated query and averages the metrics over them. */
final class SearchEvaluation {

    private static final int DEPTH = 10;

    /** Rated products lie deep at times: so far a ranking is read to find the ten best of them. */
    private static final int PAGE = 100;

    private static final int DEEPEST = 20_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int TIMED_ROUNDS = 5;

    private final ProductSearch search;

    SearchEvaluation(ProductSearch search) {
        this.search = search;
    }

    SearchReport run(RelevanceRatings ratings) {
        double ndcg = 0;
        double rated = 0;
        double reciprocal = 0;
        int queries = 0;
        int empty = 0;
        for (Map.Entry<String, Map<String, Integer>> query : ratings.byQuery().entrySet()) {
            List<String> ranking = ranking(query.getKey(), query.getValue().keySet());
            OptionalDouble score = SearchMetrics.ndcg(ranking, query.getValue(), DEPTH);
            empty += ranking.isEmpty() ? 1 : 0;
            if (score.isEmpty()) {
                continue;
            }
            List<String> ratedOnly =
                    ranking.stream().filter(query.getValue()::containsKey).toList();
            queries++;
            ndcg += score.getAsDouble();
            rated += SearchMetrics.ndcg(ratedOnly, query.getValue(), DEPTH).orElse(0);
            reciprocal += SearchMetrics.reciprocalRank(ranking, query.getValue(), DEPTH);
        }
        int asked = Math.max(1, ratings.byQuery().size());
        int counted = Math.max(1, queries);
        return new SearchReport(
                queries,
                ndcg / counted,
                rated / counted,
                reciprocal / counted,
                (double) empty / asked,
                latency(ratings));
    }

    /** The answers in their order, until ten rated ones are among them or the ranking ends. */
    private List<String> ranking(String query, Set<String> rated) {
        Set<String> ranking = new LinkedHashSet<>();
        int found = 0;
        SearchRequest request = SearchRequest.ofWords(query, PAGE);
        while (true) {
            SearchAnswer answer = search.search(request);
            for (ProductSummary item : answer.items()) {
                found += ranking.add(item.id()) && rated.contains(item.id()) ? 1 : 0;
            }
            if (!answer.more() || found >= DEPTH || ranking.size() >= DEEPEST) {
                return new ArrayList<>(ranking);
            }
            request = request.next(answer);
        }
    }

    private SearchReport.Latency latency(RelevanceRatings ratings) {
        List<String> queries = List.copyOf(ratings.byQuery().keySet());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            queries.forEach(query -> search.search(SearchRequest.ofWords(query, DEPTH)));
        }
        double[] millis = new double[queries.size() * TIMED_ROUNDS];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            search.search(SearchRequest.ofWords(queries.get(i % queries.size()), DEPTH));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new SearchReport.Latency(percentile(millis, 0.50), percentile(millis, 0.99));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
