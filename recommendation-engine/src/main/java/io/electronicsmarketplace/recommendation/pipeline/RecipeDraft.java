package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.EaseSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.CosineSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.WalkSettings;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.tower.TowerSettings;
import io.electronicsmarketplace.recommendation.nextitem.NextItemTraining;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import io.electronicsmarketplace.recommendation.reranking.MarginalRelevance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recipe that is being changed. */
final class RecipeDraft {
    double popularityHalfLifeDays;
    CosineSettings itemNeighbours;
    WalkSettings itemGraph;
    EaseSettings ease;
    FactorSettings factors;
    TowerSettings towers;
    NeighbourSettings shopperNeighbours;
    NeighbourSettings sessionNeighbours;
    int candidatesPerSource;
    int perLine;
    MarginalRelevance diversity;
    List<SourceWeight> home;
    List<SourceWeight> next;
    List<SourceWeight> similar;

    @Nullable
    RankerSettings ranker;

    NextItemTraining nextItem;

    RecipeDraft(Recipe recipe) {
        this.popularityHalfLifeDays = recipe.popularityHalfLifeDays();
        this.itemNeighbours = recipe.itemNeighbours();
        this.itemGraph = recipe.itemGraph();
        this.ease = recipe.ease();
        this.factors = recipe.factors();
        this.towers = recipe.towers();
        this.shopperNeighbours = recipe.shopperNeighbours();
        this.sessionNeighbours = recipe.sessionNeighbours();
        this.candidatesPerSource = recipe.candidatesPerSource();
        this.perLine = recipe.perLine();
        this.diversity = recipe.diversity();
        this.home = recipe.home();
        this.next = recipe.next();
        this.similar = recipe.similar();
        this.ranker = recipe.ranker();
        this.nextItem = recipe.nextItem();
    }

    Recipe recipe() {
        return new Recipe(
                popularityHalfLifeDays,
                itemNeighbours,
                itemGraph,
                ease,
                factors,
                towers,
                shopperNeighbours,
                sessionNeighbours,
                candidatesPerSource,
                perLine,
                diversity,
                home,
                next,
                similar,
                ranker,
                nextItem);
    }
}
