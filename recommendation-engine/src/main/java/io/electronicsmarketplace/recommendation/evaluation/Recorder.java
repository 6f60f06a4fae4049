package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.pipeline.Listing;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Collects the lists of one contestant. Threads may record different queries at once. */
final class Recorder {
    static final int LIST = 20;
    private static final int TOP = 10;

    private final String name;
    private final List<EvaluationQuery> queries;
    private final RankingMetrics[] metrics;
    private final int[][] tops;
    private final double[] diversities;
    private final int[] proposedTargets;
    private final Map<CandidateSource, LongAdder> proposedBySource = new ConcurrentHashMap<>();

    Recorder(String name, List<EvaluationQuery> queries) {
        this.name = name;
        this.queries = queries;
        this.metrics = new RankingMetrics[queries.size()];
        this.tops = new int[queries.size()][];
        this.diversities = new double[queries.size()];
        this.proposedTargets = new int[queries.size()];
    }

    void record(int query, Listing listing, Products products) {
        int[] list = first(listing.list());
        int[] targets = queries.get(query).targets();
        metrics[query] = RankingMetrics.of(list, targets);
        tops[query] = Arrays.copyOf(list, Math.min(TOP, list.length));
        diversities[query] = ListDiversity.of(tops[query], products);
        proposedTargets[query] = proposed(listing.table(), targets);
    }

    private static int[] first(CandidateList list) {
        int[] first = new int[Math.min(LIST, list.size())];
        for (int rank = 0; rank < first.length; rank++) {
            first[rank] = list.product(rank);
        }
        return first;
    }

    private int proposed(CandidateTable table, int[] targets) {
        int proposed = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (Arrays.binarySearch(targets, table.product(row)) >= 0) {
                proposed++;
                countSources(table, row);
            }
        }
        return proposed;
    }

    private void countSources(CandidateTable table, int row) {
        for (int column = 0; column < table.sources().size(); column++) {
            if (table.rank(column, row) != CandidateTable.ABSENT) {
                proposedBySource
                        .computeIfAbsent(table.sources().get(column), source -> new LongAdder())
                        .increment();
            }
        }
    }

    ContestantResult result(EvaluationView view, int products, int candidates) {
        Exposure exposure = new Exposure(products);
        long targets = 0;
        for (int query = 0; query < tops.length; query++) {
            exposure.add(tops[query]);
            targets += queries.get(query).targets().length;
        }
        long all = targets;
        return new ContestantResult(
                name,
                view,
                queries.stream().mapToInt(EvaluationQuery::shopper).toArray(),
                Arrays.stream(metrics).mapToDouble(RankingMetrics::hit10).toArray(),
                Arrays.stream(metrics).mapToDouble(RankingMetrics::ndcg10).toArray(),
                Arrays.stream(metrics).mapToDouble(RankingMetrics::recall20).toArray(),
                Arrays.stream(metrics).mapToDouble(RankingMetrics::reciprocal20).toArray(),
                exposure.coverage(candidates),
                exposure.gini(candidates),
                ContestantResult.mean(diversities),
                share(Arrays.stream(proposedTargets).sum(), targets),
                proposedBySource.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> share(entry.getValue().sum(), all))));
    }

    private static double share(long proposed, long targets) {
        return targets == 0 ? 0 : proposed / (double) targets;
    }
}
