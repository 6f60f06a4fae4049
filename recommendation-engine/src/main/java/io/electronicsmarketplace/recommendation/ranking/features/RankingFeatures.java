package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.TitleAffinity;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.neighbours.ItemRelations;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All features of the candidates of a request, as one matrix of floats. Immutable. */
public final class RankingFeatures {
    /** What may propose products for the home feed, in the order of columns. */
    public static final List<CandidateSource> SOURCES = List.of(
            CandidateSource.POPULARITY,
            CandidateSource.CATEGORY_POPULARITY,
            CandidateSource.TITLE_AFFINITY,
            CandidateSource.CLUSTER_LIFT,
            CandidateSource.TWO_TOWER,
            CandidateSource.ITEM_NEIGHBOURS,
            CandidateSource.ITEM_GRAPH,
            CandidateSource.FACTORS,
            CandidateSource.SHOPPER_NEIGHBOURS);

    /** Features of a row. */
    public static final int WIDTH = names().size();

    private final List<FeatureFamily> families;

    private RankingFeatures(List<FeatureFamily> families) {
        this.families = families;
    }

    /**
     * @param models by source; the features of one that is missing are NaN
     * @param leastCount see {@code RankerSettings}
     */
    public static RankingFeatures of(
            Products products, ProductTrends trends, Map<CandidateSource, CandidateModel> models, int leastCount) {
        TitleAffinity titles = model(models, CandidateSource.TITLE_AFFINITY, TitleAffinity.class);
        return new RankingFeatures(List.of(
                new TrendFeatures(trends, leastCount),
                new SourceFeatures(SOURCES),
                new RelationFeatures("neighbour", model(models, CandidateSource.ITEM_NEIGHBOURS, ItemRelations.class)),
                new RelationFeatures("walk", model(models, CandidateSource.ITEM_GRAPH, ItemRelations.class)),
                new FactorFeatures(model(models, CandidateSource.FACTORS, FactorModel.class)),
                new ShopperFeatures(trends, leastCount),
                new LiftFeatures(model(models, CandidateSource.CLUSTER_LIFT, ClusterLift.class), leastCount == 0),
                new TowerFeatures(model(models, CandidateSource.TWO_TOWER, TwoTowers.class)),
                new TitleFeatures(titles == null ? null : titles.space(), products)));
    }

    private static <T> @Nullable T model(
            Map<CandidateSource, CandidateModel> models, CandidateSource source, Class<T> type) {
        CandidateModel model = models.get(source);
        return type.isInstance(model) ? type.cast(model) : null;
    }

    /** The names of the columns. */
    public static List<String> names() {
        return Stream.of(
                        TrendFeatures.columns(),
                        new SourceFeatures(SOURCES).names(),
                        new RelationFeatures("neighbour", null).names(),
                        new RelationFeatures("walk", null).names(),
                        new FactorFeatures(null).names(),
                        ShopperFeatures.NAMES,
                        new LiftFeatures(null, true).names(),
                        new TowerFeatures(null).names(),
                        TitleFeatures.NAMES)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The matrix: {@link #WIDTH} features of each row of the table, one row after the other.
     *
     * @param blended score of each row in the blend
     */
    public float[] of(CandidateTable table, float[] blended, ShopperQuery query, Workspace workspace) {
        float[] matrix = new float[table.rows() * WIDTH];
        FeatureRows rows = new FeatureRows(table, blended, query, workspace, matrix, WIDTH);
        int offset = 0;
        for (FeatureFamily family : families) {
            family.fill(rows, offset);
            offset += family.names().size();
        }
        return matrix;
    }
}
