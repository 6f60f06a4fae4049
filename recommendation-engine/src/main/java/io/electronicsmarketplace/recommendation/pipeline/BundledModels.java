package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.coldstart.ContentFactors;
import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.TitleAffinity;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.neighbours.ItemRelations;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.nextitem.NextItemModel;
import java.util.ArrayList;
import java.util.List;

/** The models that a recipe uses, read from a bundle. */
final class BundledModels {
    private BundledModels() {}

    static List<CandidateModel> read(BundleReader reader, Recipe recipe, Products known, DecayedPopularity popularity) {
        int products = known.size();
        List<CandidateModel> models = new ArrayList<>();
        for (CandidateSource source : CandidateSource.values()) {
            boolean untitled = isAboutTitles(source) && known.titles().isEmpty();
            if (!recipe.uses(source) || untitled) {
                continue;
            }
            switch (source) {
                case ITEM_NEIGHBOURS, ITEM_GRAPH, EASE -> models.add(ItemRelations.read(reader, source, products));
                case FACTORS -> models.add(FactorModel.read(reader, recipe.factors(), products));
                case CONTENT -> addContent(reader, known, models);
                case SHOPPER_NEIGHBOURS ->
                    models.add(SessionNeighbours.read(reader, source, recipe.shopperNeighbours(), products));
                case SESSION_NEIGHBOURS ->
                    models.add(SessionNeighbours.read(reader, source, recipe.sessionNeighbours(), products));
                case CLUSTER_LIFT -> models.add(ClusterLift.read(reader, products, popularity));
                case TITLE_AFFINITY -> models.add(TitleAffinity.read(reader, known.titles(), popularity));
                case TWO_TOWER -> addTowers(reader, products, popularity, models);
                case LEARNT_SESSION -> addLearntSession(reader, products, models);
                case POPULARITY, CATEGORY_POPULARITY, FRESH -> {
                    // Popularity is read by itself; nothing else of these has arrays.
                }
            }
        }
        return models;
    }

    /** Bundles that were written before content was learnt have none. */
    private static void addContent(BundleReader reader, Products products, List<CandidateModel> models) {
        for (CandidateModel model : List.copyOf(models)) {
            if (model instanceof FactorModel factors && ContentFactors.isIn(reader)) {
                models.add(ContentFactors.read(reader, factors, products));
            }
        }
    }

    /** Bundles that were written before there were towers have none. */
    private static void addTowers(
            BundleReader reader, int products, DecayedPopularity popularity, List<CandidateModel> models) {
        if (TwoTowers.isIn(reader)) {
            models.add(TwoTowers.read(reader, products, popularity));
        }
    }

    /** Validation decides whether a bundle has it. */
    private static void addLearntSession(BundleReader reader, int products, List<CandidateModel> models) {
        if (NextItemModel.isIn(reader)) {
            models.add(NextItemModel.read(reader, products));
        }
    }

    private static boolean isAboutTitles(CandidateSource source) {
        return source == CandidateSource.TITLE_AFFINITY || source == CandidateSource.CLUSTER_LIFT;
    }
}
