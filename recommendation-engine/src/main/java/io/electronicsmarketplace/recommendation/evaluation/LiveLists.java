package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.HistoricQueries;
import io.electronicsmarketplace.recommendation.pipeline.PastInterest;
import io.electronicsmarketplace.recommendation.pipeline.Proposals;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;

/**
 * The lists behind the live view of one pipeline, one by one, for setting them beside lists that were served:
 * the same that {@link Evaluator} scores. For use by one thread.
 */
public final class LiveLists {
    private final TrainedPipeline pipeline;
    private final HistoricQueries queries;
    private final PastInterest interest;
    private final Workspace workspace;
    private long asOfMillis = Long.MIN_VALUE;
    private Recommender recommender;

    /** @param pipeline fitted on rows before T, for products numbered as in the split's log */
    public LiveLists(TimeSplit split, TrainedPipeline pipeline) {
        int products = split.log().products().size();
        boolean[] known = split.training().knownProducts();
        this.pipeline = pipeline;
        this.queries = new HistoricQueries(split.log(), known);
        this.interest = PastInterest.of(pipeline, split.log(), known);
        this.workspace = new Workspace(products);
        this.recommender = pipeline.recommender();
    }

    /**
     * One list.
     *
     * @param products best first, at most {@value Recorder#LIST}
     * @param scores of the products, by what ordered them; 0 for what fills a short list
     * @param history how many interactions the shopper's history has
     */
    public record LiveList(int[] products, float[] scores, int history) {}

    /** The list of a query, whose time must not lie before that of an earlier one. */
    public LiveList of(EvaluationQuery query) {
        if (query.asOfMillis() != asOfMillis) {
            recommender = pipeline.recommender().withPopularity(interest.popularity(query.asOfMillis()));
            if (pipeline.ranker() != null) {
                recommender = recommender.withTrends(interest.trends(query.asOfMillis()));
            }
            asOfMillis = query.asOfMillis();
        }
        ShopperQuery asked = queries.of(query.shopper(), query.asOfMillis());
        Proposals proposals = (model, limit) -> {
            CandidateList proposed = new CandidateList();
            model.propose(asked, limit, workspace, proposed);
            return proposed;
        };
        CandidateList list = recommender
                .list(asked, Surface.HOME, Recorder.LIST, workspace, proposals, Deadline.NONE)
                .list();
        int length = Math.min(Recorder.LIST, list.size());
        int[] products = new int[length];
        float[] scores = new float[length];
        for (int rank = 0; rank < length; rank++) {
            products[rank] = list.product(rank);
            scores[rank] = list.score(rank);
        }
        return new LiveList(products, scores, asked.length());
    }
}
