package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.Reasons;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.coldstart.ContentFactors;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.ScratchPool;
import io.electronicsmarketplace.recommendation.ranking.Votes;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;

/** Answers requests with one pipeline and one state of popularity. Immutable, for use by many threads. */
public final class Recommender {
    private final Pipeline pipeline;
    private final DecayedPopularity popularity;
    private final ScratchPool<Workspace> workspaces;

    Recommender(Pipeline pipeline, DecayedPopularity popularity) {
        this(
                pipeline.with(popularity),
                popularity,
                new ScratchPool<>(() -> new Workspace(pipeline.products().size())));
    }

    private Recommender(Pipeline pipeline, DecayedPopularity popularity, ScratchPool<Workspace> workspaces) {
        this.pipeline = pipeline;
        this.popularity = popularity;
        this.workspaces = workspaces;
    }

    /** The products that have an index. */
    public Products products() {
        return pipeline.products();
    }

    public DecayedPopularity popularity() {
        return popularity;
    }

    /** The same models with newer counts of popularity; orders products anew by category, for once a day. */
    public Recommender withPopularity(DecayedPopularity popularity) {
        return new Recommender(pipeline.with(popularity), popularity, workspaces);
    }

    /** The same models with newer trends. */
    public Recommender withTrends(ProductTrends trends) {
        return new Recommender(pipeline.with(trends), popularity, workspaces);
    }

    /** The same with another model in the place of its source; filling stays with popularity. */
    public Recommender withModel(CandidateModel model) {
        return new Recommender(pipeline.with(model), popularity, workspaces);
    }

    /** The same product in its place among the factors, for requests to this recommender; kept, it need not be looked up. */
    public NewProduct placed(NewProduct product) {
        ContentFactors content = pipeline.content();
        return content == null ? product : product.at(content.place(product.facts()));
    }

    /**
     * A list for one request. Never fails for want of time or knowledge: an empty state, a passed deadline
     * or an unknown current product end in popular products.
     */
    public Recommendations recommend(RecommendationRequest request) {
        return workspaces.with(workspace -> recommend(request, workspace));
    }

    /**
     * The list alone, by product indexes, without reasons and exploration: the part of a request that
     * offline evaluation shares with serving.
     */
    public Listing list(
            ShopperQuery query,
            Surface surface,
            int limit,
            Workspace workspace,
            Proposals proposals,
            Deadline deadline) {
        Listing listing = pipeline.rank(query, surface, workspace, proposals, deadline);
        CandidateList filled = filled(listing.list(), query, limit, workspace);
        return new Listing(filled, listing.table(), listing.blend(), listing.ranked());
    }

    private Recommendations recommend(RecommendationRequest request, Workspace workspace) {
        ShopperView view = ShopperView.of(request, products());
        boolean hopeless = request.deadline().passed();
        Proposals proposals = (model, limit) -> {
            CandidateList proposed = new CandidateList();
            model.propose(view.query(), limit, workspace, proposed);
            return proposed;
        };
        Listing listing =
                list(view.query(), request.surface(), request.limit(), workspace, proposals, request.deadline());
        Votes votes = new Votes(listing.table(), listing.blend());
        CandidateList list = listing.list();
        Reasons reasons = hopeless ? Reasons.NONE : pipeline.reasons();
        int[] shown = list.toArray(request.limit());
        int[] because = reasons.becauseOf(shown, view.query());
        List<Recommendations.Item> items = new ArrayList<>(shown.length);
        for (int rank = 0; rank < shown.length; rank++) {
            int product = shown[rank];
            CandidateSource source = votes.of(product);
            items.add(new Recommendations.Item(
                    products().ids().idOf(product),
                    list.score(rank),
                    source,
                    because[rank] < 0 ? null : products().ids().idOf(because[rank]),
                    1));
        }
        return new Recommendations(
                ExploredSlots.fill(items, request, view, pipeline, popularity), completeness(listing, hopeless));
    }

    private static Recommendations.Completeness completeness(Listing listing, boolean hopeless) {
        if (hopeless) {
            return Recommendations.Completeness.POPULAR;
        }
        return listing.ranked() ? Recommendations.Completeness.FULL : Recommendations.Completeness.BLENDED;
    }

    /** Completes a short list by popularity; the scores of what fills it are 0. */
    private CandidateList filled(CandidateList list, ShopperQuery query, int limit, Workspace workspace) {
        if (list.size() >= limit) {
            return list;
        }
        IntSet listed = new IntOpenHashSet(list.toArray());
        CandidateList popular = new CandidateList();
        popularity.propose(query, limit + list.size(), workspace, popular);
        for (int rank = 0; rank < popular.size() && list.size() < limit; rank++) {
            if (!listed.contains(popular.product(rank))) {
                list.add(popular.product(rank), 0);
            }
        }
        return list;
    }
}
