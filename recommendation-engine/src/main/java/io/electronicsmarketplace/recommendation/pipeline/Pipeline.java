package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.Reasons;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.coldstart.ContentFactors;
import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.TitleAffinity;
import io.electronicsmarketplace.recommendation.candidate.popularity.CategoryPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.ranking.BlendedOrder;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import io.electronicsmarketplace.recommendation.ranking.features.RankingFeatures;
import io.electronicsmarketplace.recommendation.reranking.ProductLineCap;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Candidates, ranking and re-ranking of one recipe with fitted models. Works on product indexes;
 * {@link Recommender} puts requests and answers around it. Immutable.
 */
final class Pipeline {
    private final Products products;
    private final Recipe recipe;
    private final Map<CandidateSource, CandidateModel> models = new EnumMap<>(CandidateSource.class);

    private final ProductTrends trends;
    private final @Nullable TreeEnsemble ranker;
    private final RankingFeatures features;

    Pipeline(
            Products products,
            Recipe recipe,
            List<CandidateModel> models,
            ProductTrends trends,
            @Nullable TreeEnsemble ranker) {
        this.products = products;
        this.recipe = recipe;
        models.forEach(model -> this.models.put(model.source(), model));
        this.trends = trends;
        this.ranker = ranker;
        this.features = RankingFeatures.of(
                products,
                trends,
                this.models,
                recipe.ranker() == null ? 0 : recipe.ranker().leastCount());
    }

    /** The same with another model in the place of its source. */
    Pipeline with(CandidateModel model) {
        Map<CandidateSource, CandidateModel> changed = new EnumMap<>(models);
        changed.put(model.source(), model);
        return new Pipeline(products, recipe, List.copyOf(changed.values()), trends, ranker);
    }

    /** The same with this popularity, overall, by category and by what titles say. */
    Pipeline with(DecayedPopularity popularity) {
        Map<CandidateSource, CandidateModel> changed = new EnumMap<>(models);
        changed.put(CandidateSource.POPULARITY, popularity);
        changed.put(CandidateSource.CATEGORY_POPULARITY, new CategoryPopularity(popularity, products));
        if (models.get(CandidateSource.TITLE_AFFINITY) instanceof TitleAffinity titles) {
            changed.put(CandidateSource.TITLE_AFFINITY, titles.with(popularity));
        }
        if (models.get(CandidateSource.CLUSTER_LIFT) instanceof ClusterLift lift) {
            changed.put(CandidateSource.CLUSTER_LIFT, lift.with(popularity));
        }
        if (models.get(CandidateSource.TWO_TOWER) instanceof TwoTowers towers) {
            changed.put(CandidateSource.TWO_TOWER, towers.with(popularity));
        }
        return new Pipeline(products, recipe, List.copyOf(changed.values()), trends, ranker);
    }

    /** The same with these trends. */
    Pipeline with(ProductTrends trends) {
        return new Pipeline(products, recipe, List.copyOf(models.values()), trends, ranker);
    }

    Listing rank(ShopperQuery query, Surface surface, Workspace workspace, Proposals proposals, Deadline deadline) {
        Candidates candidates = candidates(surface, proposals, deadline);
        boolean late = deadline.passed();
        float[] scores = surface == Surface.HOME && ranker != null && !late
                ? ranker.score(
                        features(candidates, query, workspace),
                        candidates.table().rows())
                : candidates.blended();
        CandidateList list = sorted(candidates.table(), scores, workspace);
        if (surface == Surface.HOME && models.get(CandidateSource.TITLE_AFFINITY) instanceof TitleAffinity titles) {
            list = recipe.diversity().apply(list, ProductLineCap.SCREEN, titles.space()::cosine);
        }
        ProductLineCap cap = new ProductLineCap(recipe.perLine(), ProductLineCap.SCREEN);
        return new Listing(cap.apply(list, products), candidates.table(), recipe.blend(surface), !late);
    }

    /**
     * What was proposed.
     *
     * @param blended score of each row in the surface's blend
     */
    record Candidates(CandidateTable table, float[] blended) {}

    Candidates candidates(Surface surface, Proposals proposals, Deadline deadline) {
        List<CandidateSource> sources = new ArrayList<>();
        List<CandidateList> lists = new ArrayList<>();
        boolean learnt = false;
        for (CandidateSource source : recipe.sources(surface)) {
            CandidateModel model = models.get(source);
            // The learnt next item, which is asked first, has listened to session neighbours already.
            boolean heard = learnt && source == CandidateSource.SESSION_NEIGHBOURS;
            if (model != null && !heard && !deadline.passed()) {
                CandidateList list = proposals.of(model, recipe.candidatesPerSource());
                learnt |= source == CandidateSource.LEARNT_SESSION && list.size() > 0;
                sources.add(source);
                lists.add(list);
            }
        }
        CandidateTable table = CandidateTable.of(sources, lists);
        return new Candidates(table, new BlendedOrder(recipe.blend(surface)).score(table));
    }

    /** The features of the candidates, as {@link RankingFeatures} lays them out. */
    float[] features(Candidates candidates, ShopperQuery query, Workspace workspace) {
        return features.of(candidates.table(), candidates.blended(), query, workspace);
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

    /** What tells of products without a history, null without it. */
    @Nullable
    ContentFactors content() {
        return models.get(CandidateSource.CONTENT) instanceof ContentFactors content ? content : null;
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
