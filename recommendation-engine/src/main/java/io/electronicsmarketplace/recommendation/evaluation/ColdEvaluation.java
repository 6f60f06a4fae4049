package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.HistoricQueries;
import java.util.Arrays;
import java.util.List;

/**
 * How many of the held-out products that shoppers took stand in the first {@value #LIST} of a model's list.
 * Only shoppers with a history are asked: of others nothing is known that content could be compared with.
 */
public final class ColdEvaluation {
    static final int LIST = 20;
    private static final int BLOCK = 64;

    private final ColdProducts cold;
    private final int products;
    private final long atMillis;
    private final HistoricQueries histories;
    private final List<ColdProducts.Question> asked;
    private final Threads threads;

    /** @param atMillis T */
    public ColdEvaluation(ColdProducts cold, long atMillis, Threads threads) {
        this.cold = cold;
        this.products = cold.training().products().size();
        this.atMillis = atMillis;
        this.histories = new HistoricQueries(cold.training(), cold.training().knownProducts());
        this.threads = threads;
        this.asked = cold.questions().stream()
                .filter(question -> history(question).length() > 0)
                .toList();
    }

    /** Shoppers who are asked. */
    public int queries() {
        return asked.size();
    }

    /** Mean recall@20 of the model's list among held-out products alone. */
    public double recallAmongCold(CandidateModel model) {
        return recall(model, true);
    }

    /** The same among all products: what the list of a shop that also sells everything else would hold. */
    public double recallAmongAll(CandidateModel model) {
        return recall(model, false);
    }

    /** The recall that a list of held-out products by chance is expected to have. */
    public double recallByChance() {
        return asked.stream()
                .mapToDouble(question -> Math.min(
                        1, LIST / (double) (cold.cold().length - question.had().size())))
                .average()
                .orElse(0);
    }

    private double recall(CandidateModel model, boolean amongCold) {
        double[] recalls = new double[asked.size()];
        threads.forBlocks(recalls.length, BLOCK, (block, from, to) -> {
            Workspace workspace = new Workspace(products);
            for (int i = from; i < to; i++) {
                CandidateList list = new CandidateList();
                model.propose(query(asked.get(i), amongCold), LIST, workspace, list);
                recalls[i] = RankingMetrics.of(list.toArray(), asked.get(i).targets())
                        .recall20();
            }
        });
        return ContestantResult.mean(recalls);
    }

    private ShopperQuery query(ColdProducts.Question question, boolean amongCold) {
        ShopperQuery history = history(question);
        return new ShopperQuery(
                history.products(),
                history.atMillis(),
                history.evidence(),
                history.nowMillis(),
                history.current(),
                product -> Arrays.binarySearch(cold.cold(), product) >= 0
                        ? !question.had().contains(product)
                        : !amongCold && history.eligible().test(product));
    }

    private ShopperQuery history(ColdProducts.Question question) {
        return histories.of(question.shopper(), atMillis);
    }
}
