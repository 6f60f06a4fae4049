package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.CosineSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.WalkSettings;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws recipes near a given one. Settings come from small grids, so that fitted models are met again;
 * weights are drawn on a logarithmic scale.
 */
final class RecipeDraw {
    private static final List<CandidateSource> HOME_SOURCES = List.of(
            CandidateSource.POPULARITY,
            CandidateSource.CATEGORY_POPULARITY,
            CandidateSource.ITEM_NEIGHBOURS,
            CandidateSource.ITEM_GRAPH,
            CandidateSource.FACTORS,
            CandidateSource.SHOPPER_NEIGHBOURS);
    private static final int[] RANK_OFFSETS = {2, 5, 10, 20, 50, 100};
    /** A quarter of the draws leave a source out: fewer sources serve faster. */
    private static final double LEFT_OUT = 0.25;

    private final RandomGenerator random;

    RecipeDraw(RandomGenerator random) {
        this.random = random;
    }

    /** {@code recipe} with the settings of one of its models drawn anew. */
    Recipe otherSettings(Recipe recipe) {
        return switch (random.nextInt(5)) {
            case 0 -> recipe.withPopularityHalfLife(pick(7, 10, 14, 20, 30, 45, 60, 90));
            case 1 ->
                recipe.withItemNeighbours(
                        new CosineSettings((int) pick(100, 200), (float) pick(0, 5, 10, 20, 50, 100, 200)));
            case 2 ->
                recipe.withItemGraph(new WalkSettings((int) pick(100, 200), (float) pick(0.4, 0.6, 0.8, 1), (float)
                        pick(-0.4, -0.2, 0, 0.1, 0.2, 0.4)));
            case 3 ->
                recipe.withFactors(new FactorSettings(
                        (int) pick(32, 64), (float) pick(2, 5, 10, 20, 40), (float) pick(1, 5, 10, 30, 100), 8));
            default -> recipe.withShopperNeighbours(neighbours());
        };
    }

    private NeighbourSettings neighbours() {
        return new NeighbourSettings(
                (int) pick(500, 1000, 2500),
                (int) pick(100, 200, 500),
                20,
                (float) pick(0, 2, 4, 8, 16),
                0,
                (float) pick(15, 30, 60, 120, 365),
                (float) pick(0, 2, 4, 8, 16),
                (float) pick(0, 0.5, 1),
                random.nextBoolean());
    }

    /** {@code recipe} with another blend of the home feed: near the old one, or anywhere. */
    Recipe otherBlend(Recipe recipe) {
        boolean near = random.nextBoolean();
        float strongest = strongest(recipe);
        List<SourceWeight> blend = new ArrayList<>();
        for (CandidateSource source : HOME_SOURCES) {
            SourceWeight old = weight(recipe, source);
            if (near && old.weight() > 0) {
                blend.add(moved(old));
            } else if (random.nextDouble() >= LEFT_OUT) {
                blend.add(drawn(source, near ? strongest : 1));
            }
        }
        return blend.isEmpty() ? recipe : recipe.withHome(blend);
    }

    private SourceWeight moved(SourceWeight old) {
        float weight = (float) (old.weight() * Math.pow(2, random.nextDouble(-1, 1)));
        int offset = random.nextInt(3) > 0 ? old.rankOffset() : offset();
        return new SourceWeight(old.source(), weight, offset);
    }

    /** From a thirty-second of the unit to twice as much: only the ratios of weights matter. */
    private SourceWeight drawn(CandidateSource source, float unit) {
        return new SourceWeight(source, (float) (unit * Math.pow(2, random.nextDouble(-5, 1))), offset());
    }

    private static float strongest(Recipe recipe) {
        float strongest = 0;
        for (SourceWeight weight : recipe.home()) {
            strongest = Math.max(strongest, weight.weight());
        }
        return strongest > 0 ? strongest : 1;
    }

    private static SourceWeight weight(Recipe recipe, CandidateSource source) {
        return recipe.home().stream()
                .filter(weight -> weight.source() == source)
                .findFirst()
                .orElse(new SourceWeight(source, 0, 1));
    }

    private int offset() {
        return RANK_OFFSETS[random.nextInt(RANK_OFFSETS.length)];
    }

    private double pick(double... values) {
        return values[random.nextInt(values.length)];
    }
}
