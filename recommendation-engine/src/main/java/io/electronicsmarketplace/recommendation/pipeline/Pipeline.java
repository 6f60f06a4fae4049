package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.Reasons;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.CategoryPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.ranking.BlendedOrder;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import io.electronicsmarketplace.recommendation.ranking.RankingModel;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import io.electronicsmarketplace.recommendation.reranking.ProductLineCap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates, ranking and re-ranking of one recipe with fitted models. Works on product indexes;
 * {@link Recommender} puts requests and answers around it. Immutable.
 */
final class Pipeline {
    private final Products products;
    private final Recipe recipe;
    private final Map<CandidateSource, CandidateModel> models = new EnumMap<>(CandidateSource.class);

    Pipeline(Products products, Recipe recipe, List<CandidateModel> models) {
        this.products = products;
        this.recipe = recipe;
        models.forEach(model -> this.models.put(model.source(), model));
    }

    /** The same with another model in the place of its source. */
    Pipeline with(CandidateModel model) {
        Map<CandidateSource, CandidateModel> changed = new EnumMap<>(models);
        changed.put(model.source(), model);
        return new Pipeline(products, recipe, List.copyOf(changed.values()));
    }

    /** The same with this popularity, overall and by category. */
    Pipeline with(DecayedPopularity popularity) {
        Map<CandidateSource, CandidateModel> changed = new EnumMap<>(models);
        changed.put(CandidateSource.POPULARITY, popularity);
        changed.put(CandidateSource.CATEGORY_POPULARITY, new CategoryPopularity(popularity, products));
        return new Pipeline(products, recipe, List.copyOf(changed.values()));
    }

    Listing rank(ShopperQuery query, Surface surface, Workspace workspace, Proposals proposals, Deadline deadline) {
        List<SourceWeight> blend = recipe.blend(surface);
        CandidateTable table = candidates(blend, proposals, deadline);
        BlendedOrder blended = new BlendedOrder(blend);
        boolean late = deadline.passed();
        // The one ranking model so far is the blend itself; a learnt one is asked only if there is time.
        RankingModel ranking = blended;
        CandidateList list = sorted(table, late ? blended.score(table) : ranking.score(table, query), workspace);
        ProductLineCap cap = new ProductLineCap(recipe.perLine(), ProductLineCap.SCREEN);
        return new Listing(cap.apply(list, products), table, blend, !late);
    }

    private CandidateTable candidates(List<SourceWeight> blend, Proposals proposals, Deadline deadline) {
        List<CandidateSource> sources = new ArrayList<>();
        List<CandidateList> lists = new ArrayList<>();
        for (SourceWeight weight : blend) {
            CandidateModel model = models.get(weight.source());
            if (model != null && weight.weight() > 0 && !deadline.passed()) {
                sources.add(weight.source());
                lists.add(proposals.of(model, recipe.candidatesPerSource()));
            }
        }
        return CandidateTable.of(sources, lists);
    }

    private static CandidateList sorted(CandidateTable table, float[] scores, Workspace workspace) {
        CandidateList sorted = new CandidateList();
        workspace.top().reset(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            workspace.top().offer(table.product(row), scores[row]);
        }
        workspace.top().drainTo(sorted);
        return sorted;
    }

    /** What explains the lists of this pipeline. */
    Reasons reasons() {
        for (CandidateModel model : models.values()) {
            if (model instanceof Reasons reasons) {
                return reasons;
            }
        }
        return Reasons.NONE;
    }

    List<CandidateModel> models() {
        return List.copyOf(models.values());
    }

    Products products() {
        return products;
    }

    Recipe recipe() {
        return recipe;
    }
}
