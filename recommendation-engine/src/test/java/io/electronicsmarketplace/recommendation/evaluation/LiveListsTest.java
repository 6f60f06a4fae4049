package io.electronicsmarketplace.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TasteLog;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveListsTest {

    @Test
    void lists_areThoseThatTheEvaluatorScores() {
        InteractionLog log = TasteLog.builder(400, 5).build();
        Products products = TasteLog.products(log);
        TimeSplit split = TimeSplit.of(log);
        try (Threads threads = new Threads(2)) {
            TrainedPipeline pipeline = new PipelineFitter(
                            split.training(), products, split.atMillis(), 1, threads, TreeLearner.NONE)
                    .fit(Recipe.FIRST);
            List<EvaluationQuery> queries =
                    EvaluationQueries.of(split, EvaluationView.LIVE, split.atMillis(), Integer.MAX_VALUE, 1);
            ContestantResult scored = new Evaluator(split, products, threads)
                    .run(List.of(new Contestant.Fitted("pipeline", pipeline)), EvaluationView.LIVE, queries)
                    .getFirst();
            LiveLists lists = new LiveLists(split, pipeline);
            assertThat(scored.meanNdcg10()).isPositive();
            for (int number = 0; number < queries.size(); number++) {
                EvaluationQuery query = queries.get(number);
                RankingMetrics metrics = RankingMetrics.of(lists.of(query).products(), query.targets());
                assertThat(metrics.ndcg10()).isEqualTo(scored.ndcg10()[number]);
                assertThat(metrics.reciprocal20()).isEqualTo(scored.reciprocal20()[number]);
            }
        }
    }
}
