package io.electronicsmarketplace.recommendation.promotion;

import io.electronicsmarketplace.recommendation.evaluation.ContestantResult;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.Row;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.Slice;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Users drawn with replacement, with all of their queries: another test window of the same kind. Who is
 * drawn twice counts as two users.
 *
 * @param queries the queries of the drawn users, by their number in the real window
 * @param users who asks each of them, numbered as drawn
 */
record UserResample(int[] queries, int[] users) {

    /**
     * Draws as many users as there are.
     *
     * @param asking who asked each query of the real window
     */
    static UserResample of(int[] asking, SplittableRandom random) {
        Int2ObjectLinkedOpenHashMap<IntArrayList> byUser = new Int2ObjectLinkedOpenHashMap<>();
        for (int query = 0; query < asking.length; query++) {
            byUser.computeIfAbsent(asking[query], user -> new IntArrayList()).add(query);
        }
        List<IntArrayList> queriesOf = List.copyOf(byUser.values());
        IntArrayList queries = new IntArrayList();
        IntArrayList users = new IntArrayList();
        for (int drawn = 0; drawn < queriesOf.size(); drawn++) {
            for (int query : queriesOf.get(random.nextInt(queriesOf.size()))) {
                queries.add(query);
                users.add(drawn);
            }
        }
        return new UserResample(queries.toIntArray(), users.toIntArray());
    }

    /**
     * The rows of these names as this window would have had them.
     *
     * @param shift by name, added to NDCG@10 of every query
     */
    ViewRows of(ViewRows view, List<String> names, ToDoubleFunction<String> shift) {
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Row row = view.row(name);
            rows.add(new Row(
                    of(row.result(), shift.applyAsDouble(name)),
                    row.fitSeconds(),
                    row.scoring(),
                    row.knowsUntilMillis()));
        }
        List<EvaluationQuery> drawn = new ArrayList<>();
        for (int query : queries) {
            drawn.add(view.queries().get(query));
        }
        return new ViewRows(
                view.view(),
                drawn,
                rows,
                view.slices().stream()
                        .map(slice -> new Slice(slice.name(), of(slice.member())))
                        .toList());
    }

    private ContestantResult of(ContestantResult result, double shift) {
        return new ContestantResult(
                result.name(),
                result.view(),
                users,
                of(result.hit10(), 0),
                of(result.ndcg10(), shift),
                of(result.recall20(), 0),
                of(result.reciprocal20(), 0),
                result.coverage(),
                result.gini(),
                result.diversity(),
                result.candidateRecall(),
                result.recallBySource());
    }

    private double[] of(double[] values, double shift) {
        double[] drawn = new double[queries.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[queries[i]] + shift;
        }
        return drawn;
    }

    private boolean[] of(boolean[] values) {
        boolean[] drawn = new boolean[queries.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[queries[i]];
        }
        return drawn;
    }
}
