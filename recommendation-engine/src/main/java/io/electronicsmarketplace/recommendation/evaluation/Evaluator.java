package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.HistoricQueries;
import io.electronicsmarketplace.recommendation.pipeline.PastInterest;
import io.electronicsmarketplace.recommendation.pipeline.Proposals;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks contestants the queries of a split: full ranking over every product with a row before T, without
 * what is in the shopper's history. All contestants must have been fitted for products numbered as in the split's
 * log, on rows before T.
 */
public final class Evaluator {
    private static final int BLOCK = 64;

    private final TimeSplit split;
    private final Products products;
    private final boolean[] candidates;
    private final HistoricQueries queries;
    private final Threads threads;
    private final int candidateCount;

    public Evaluator(TimeSplit split, Products products, Threads threads) {
        this.split = split;
        this.products = products;
        this.threads = threads;
        this.candidates = split.training().knownProducts();
        this.queries = new HistoricQueries(split.log(), candidates);
        int count = 0;
        for (boolean candidate : candidates) {
            count += candidate ? 1 : 0;
        }
        this.candidateCount = count;
    }

    /** The results, in the order of contestants. Queries are ordered by time. */
    public List<ContestantResult> run(
            List<Contestant> contestants, EvaluationView view, List<EvaluationQuery> queries) {
        return run(contestants, view, queries, new RememberedLists(queries.size()));
    }

    /** The same with lists that are kept for the next run over the same queries. */
    public List<ContestantResult> run(
            List<Contestant> contestants, EvaluationView view, List<EvaluationQuery> queries, RememberedLists lists) {
        List<Recorder> recorders = contestants.stream()
                .map(contestant -> new Recorder(contestant.name(), queries))
                .toList();
        // Remembered popularity needs no walk through the days: its lists are those of the days already.
        boolean moving = contestants.stream().anyMatch(contestant -> moves(contestant, lists));
        Map<Counting, PastInterest> interests = new HashMap<>();
        int from = 0;
        while (from < queries.size()) {
            long asOf = queries.get(from).asOfMillis();
            int to = moving ? from : queries.size();
            while (to < queries.size() && queries.get(to).asOfMillis() == asOf) {
                to++;
            }
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < contestants.size(); i++) {
                Contestant contestant = contestants.get(i);
                asked.add(new Asked(
                        moving
                                ? recommender(contestant, interests, asOf)
                                : pipeline(contestant).recommender(),
                        pipeline(contestant).recipe(),
                        recorders.get(i)));
            }
            ask(asked, queries, from, to, lists);
            from = to;
        }
        return recorders.stream()
                .map(recorder -> recorder.result(view, products.size(), candidateCount))
                .toList();
    }

    private static boolean moves(Contestant contestant, RememberedLists lists) {
        return switch (contestant) {
            case Contestant.Fitted fitted -> {
                var recipe = fitted.pipeline().recipe();
                yield recipe.ranker() != null
                        || !recipe.uses(CandidateSource.POPULARITY)
                        || !lists.knowsPopularity(recipe);
            }
            case Contestant.Window window -> true;
        };
    }

    private static TrainedPipeline pipeline(Contestant contestant) {
        return switch (contestant) {
            case Contestant.Fitted fitted -> fitted.pipeline();
            case Contestant.Window window -> window.filler();
        };
    }

    private record Asked(Recommender recommender, Recipe recipe, Recorder recorder) {}

    private Recommender recommender(Contestant contestant, Map<Counting, PastInterest> interests, long asOf) {
        return switch (contestant) {
            case Contestant.Fitted fitted -> {
                PastInterest interest = interest(fitted.pipeline(), interests);
                Recommender recommender = fitted.pipeline().recommender().withPopularity(interest.popularity(asOf));
                yield fitted.pipeline().ranker() == null ? recommender : recommender.withTrends(interest.trends(asOf));
            }
            case Contestant.Window window ->
                window.filler()
                        .recommender()
                        .withPopularity(interest(window.filler(), interests).popularity(asOf))
                        .withModel(PopularityWindow.of(split.log(), window.days(), asOf));
        };
    }

    /** How a pipeline counts interest: scores are features, so that what they are relative to is the pipeline's. */
    private record Counting(double halfLifeDays, long landmarkMillis, int products) {}

    private PastInterest interest(TrainedPipeline pipeline, Map<Counting, PastInterest> interests) {
        return interests.computeIfAbsent(
                new Counting(
                        pipeline.recipe().popularityHalfLifeDays(),
                        pipeline.popularity().landmarkMillis(),
                        pipeline.products().size()),
                counting -> PastInterest.of(pipeline, split.log(), candidates));
    }

    private void ask(List<Asked> contestants, List<EvaluationQuery> queries, int from, int to, RememberedLists lists) {
        threads.forBlocks(to - from, BLOCK, (block, first, last) -> {
            Workspace workspace = new Workspace(products.size());
            for (int number = from + first; number < from + last; number++) {
                ShopperQuery query = query(queries.get(number));
                for (Asked asked : contestants) {
                    Proposals remembered = lists.of(number, query, asked.recipe(), workspace);
                    asked.recorder()
                            .record(
                                    number,
                                    asked.recommender()
                                            .list(
                                                    query,
                                                    Surface.HOME,
                                                    Recorder.LIST,
                                                    workspace,
                                                    remembered,
                                                    Deadline.NONE),
                                    products);
                }
            }
        });
    }

    /** Which queries belong to which slice. */
    public List<Slice> slices(List<EvaluationQuery> queries) {
        boolean[] warm = new boolean[queries.size()];
        boolean[] head = new boolean[queries.size()];
        boolean[] headProducts = HeadProducts.of(split.training(), products.size());
        for (int number = 0; number < warm.length; number++) {
            warm[number] = query(queries.get(number)).length() > 0;
            for (int target : queries.get(number).targets()) {
                head[number] |= headProducts[target];
            }
        }
        return List.of(
                new Slice("warm users", warm),
                new Slice("cold users", Slice.not(warm)),
                new Slice("head products", head),
                new Slice("tail products", Slice.not(head)));
    }

    /** What is known of the query's shopper before its time. */
    ShopperQuery query(EvaluationQuery query) {
        return queries.of(query.shopper(), query.asOfMillis());
    }
}
