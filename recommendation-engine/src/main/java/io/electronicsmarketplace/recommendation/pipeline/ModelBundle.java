package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.ranking.features.RankingFeatures;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published bundle, verified and memory-mapped, ready to serve. Close it when no request uses its
 * recommender any longer; reading it afterwards throws {@link IllegalStateException}.
 */
public final class ModelBundle implements AutoCloseable {
    private final BundleReader reader;
    private final TrainedPipeline pipeline;
    private final Recommender recommender;

    private ModelBundle(BundleReader reader, TrainedPipeline pipeline) {
        this.reader = reader;
        this.pipeline = pipeline;
        this.recommender = pipeline.recommender();
    }

    /**
     * Opens the bundle in {@code directory}. Reads all of it once: hashes, lengths, sizes that must go
     * together, indexes within bounds, no NaN.
     *
     * @throws BundleRefused when anything of it is not as it must be, with every reason found
     */
    public static ModelBundle open(Path directory) {
        return open(directory, () -> {});
    }

    /**
     * Likewise.
     *
     * @param between is run between pieces of the work, for who works beside others
     */
    public static ModelBundle open(Path directory, Runnable between) {
        BundleReader reader = BundleReader.open(directory, between);
        try {
            return new ModelBundle(reader, pipeline(reader));
        } catch (JacksonException | IllegalArgumentException e) {
            reader.close();
            throw new BundleRefused(directory, List.of("its recipe cannot be read: " + e.getMessage()));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static TrainedPipeline pipeline(BundleReader reader) {
        Recipe recipe = JsonMapper.shared().treeToValue(reader.manifest().recipe(), Recipe.class);
        Products products = Products.read(reader);
        DecayedPopularity popularity = DecayedPopularity.read(reader, products.size());
        boolean ranked = recipe.ranker() != null && reader.has(TrainedPipeline.RANKER + ".roots");
        if (ranked) {
            reader.require(
                    reader.bytes(TrainedPipeline.COLUMNS).mismatch(TrainedPipeline.columns()) < 0,
                    "its ranker was learnt from other features than this engine computes");
        }
        return new TrainedPipeline(
                products,
                recipe,
                BundledModels.read(reader, recipe, products, popularity),
                popularity,
                ranked ? ProductTrends.read(reader, products.size()) : ProductTrends.none(products.size()),
                ranked ? TreeEnsemble.read(reader, TrainedPipeline.RANKER, RankingFeatures.WIDTH) : null,
                reader.manifest().data().untilMillis());
    }

    public String version() {
        return manifest().version();
    }

    public Manifest manifest() {
        return reader.manifest();
    }

    /** The recipe with its models, for evaluation. */
    public TrainedPipeline pipeline() {
        return pipeline;
    }

    public Recommender recommender() {
        return recommender;
    }

    /** Counters of popularity and trends that go on from this bundle. Costs their memory, and a walk over all products. */
    public MovingInterest interest() {
        return new MovingInterest(
                products(),
                pipeline.knowsUntilMillis(),
                pipeline.popularity(),
                pipeline.ranker() == null ? null : pipeline.trends());
    }

    /** The products that have an index. */
    public Products products() {
        return recommender.products();
    }

    @Override
    public void close() {
        reader.close();
    }
}
