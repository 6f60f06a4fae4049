package io.electronicsmarketplace.recommendation.promotion;

import static io.electronicsmarketplace.recommendation.promotion.Percent.percent;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations.Item;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle must show after it was written and before it serves: read back, it gives the lists of
 * the pipeline in memory; its lists are not strangers to those of the last bundle; no source is empty.
 */
final class BundleSanity {
    private static final int SHOPPERS = 200;
    private static final int LIST = 20;
    /** Two trainings a day apart share most of a list, two recipes still a part; nothing in common is a fault. */
    private static final double LEAST_OVERLAP = 0.02;

    private final InteractionLog log;
    private final Histories histories;

    BundleSanity(InteractionLog log) {
        this.log = log;
        this.histories = Histories.of(log);
    }

    List<Check> check(TrainedPipeline pipeline, ModelBundle bundle, @Nullable ModelBundle last) {
        List<Check> checks = new ArrayList<>();
        List<RecommendationRequest> requests = requests(pipeline.knowsUntilMillis());
        Recommender memory = pipeline.recommender();
        long different = requests.stream()
                .filter(request ->
                        !memory.recommend(request).equals(bundle.recommender().recommend(request)))
                .count();
        checks.add(new Check(
                "read back",
                different == 0,
                "%d of %d lists differ from those in memory".formatted(different, requests.size())));
        pipeline.models().forEach(model -> checks.add(speaks(model, pipeline)));
        if (last != null) {
            double overlap = requests.stream()
                    .mapToDouble(request -> overlap(memory, last.recommender(), request))
                    .average()
                    .orElse(1);
            checks.add(new Check(
                    "kin to the last bundle",
                    overlap >= LEAST_OVERLAP,
                    "lists share %s of their products".formatted(percent(overlap))));
        }
        return checks;
    }

    private Check speaks(CandidateModel model, TrainedPipeline pipeline) {
        Workspace workspace = new Workspace(pipeline.products().size());
        for (int shopper : shoppers()) {
            int start = histories.rows().start(shopper);
            int[] products = new int[histories.rows().degree(shopper)];
            long[] times = new long[products.length];
            float[] evidence = new float[products.length];
            for (int i = 0; i < products.length; i++) {
                int row = histories.rows().column(start + i);
                products[i] = log.product(row);
                times[i] = log.atMillis(row);
                evidence[i] = log.kind(row).evidence();
            }
            CandidateList list = new CandidateList();
            model.propose(
                    new ShopperQuery(products, times, evidence, pipeline.knowsUntilMillis(), -1, product -> true),
                    LIST,
                    workspace,
                    list);
            if (list.size() > 0) {
                return new Check("source " + model.source().wireName(), true, "it proposes products");
            }
        }
        return new Check("source " + model.source().wireName(), false, "it proposes nothing to anybody");
    }

    private static double overlap(Recommender left, Recommender right, RecommendationRequest request) {
        Set<String> products = ids(left, request);
        int size = products.size();
        products.retainAll(ids(right, request));
        return size == 0 ? 1 : products.size() / (double) size;
    }

    private static Set<String> ids(Recommender recommender, RecommendationRequest request) {
        Set<String> ids = new HashSet<>();
        recommender.recommend(request).items().stream().map(Item::productId).forEach(ids::add);
        return ids;
    }

    /** Home and next for shoppers spread over the log, and home for nobody. */
    private List<RecommendationRequest> requests(long nowMillis) {
        List<RecommendationRequest> requests = new ArrayList<>();
        requests.add(RecommendationRequest.of(Surface.HOME, ShopperState.EMPTY, nowMillis, LIST));
        for (int shopper : shoppers()) {
            ShopperState state = state(shopper);
            requests.add(RecommendationRequest.of(Surface.HOME, state, nowMillis, LIST));
            requests.add(RecommendationRequest.of(Surface.NEXT, state, nowMillis, LIST));
        }
        return requests;
    }

    private ShopperState state(int shopper) {
        List<ShopperState.Event> events = new ArrayList<>();
        for (int at = histories.rows().start(shopper); at < histories.rows().end(shopper); at++) {
            int row = histories.rows().column(at);
            events.add(new ShopperState.Event(log.products().idOf(log.product(row)), log.kind(row), log.atMillis(row)));
        }
        return new ShopperState(events);
    }

    private int[] shoppers() {
        int all = log.shoppers().size();
        int step = Math.max(1, all / SHOPPERS);
        return java.util.stream.IntStream.iterate(0, shopper -> shopper < all, shopper -> shopper + step)
                .toArray();
    }
}
