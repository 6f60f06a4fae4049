package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.ranking.features.RankingFeatures;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recipe with its fitted models, in memory: what evaluation scores, and what becomes a bundle.
 *
 * @param models fitted for {@code products}, one per source, without popularity
 * @param trends of products as the rows leave them
 * @param ranker of the home feed, null where the blend ranks
 * @param knowsUntilMillis after the newest row that any model has seen: scoring it on earlier rows leaks
 */
public record TrainedPipeline(
        Products products,
        Recipe recipe,
        List<CandidateModel> models,
        DecayedPopularity popularity,
        ProductTrends trends,
        @Nullable TreeEnsemble ranker,
        long knowsUntilMillis) {

    /** What the files of the ranker's trees begin with. */
    static final String RANKER = "ranker";

    /** Which features the trees' numbers mean: names, a line each. */
    static final String COLUMNS = RANKER + ".columns";

    public TrainedPipeline {
        models = List.copyOf(models);
    }

    static MemorySegment columns() {
        return MemorySegment.ofArray(String.join("\n", RankingFeatures.names()).getBytes(StandardCharsets.UTF_8));
    }

    /** One that is ranked by its blend. */
    public TrainedPipeline(
            Products products,
            Recipe recipe,
            List<CandidateModel> models,
            DecayedPopularity popularity,
            long knowsUntilMillis) {
        this(products, recipe, models, popularity, ProductTrends.none(products.size()), null, knowsUntilMillis);
    }

    /** The same with one more model. */
    TrainedPipeline with(CandidateModel model) {
        List<CandidateModel> all =
                Stream.concat(models.stream(), Stream.of(model)).toList();
        return new TrainedPipeline(products, recipe, all, popularity, trends, ranker, knowsUntilMillis);
    }

    public Recommender recommender() {
        return new Recommender(new Pipeline(products, recipe, models, trends, ranker), popularity);
    }

    /** What a manifest tells beside the models. */
    public record Provenance(
            Manifest.DataSpan data, long seed, @Nullable JsonNode metrics, String decision, List<String> reasons) {}

    /** Writes a bundle into {@code store}, whole or not at all, and returns its manifest. */
    public Manifest publish(Path store, Provenance provenance, Instant now) {
        try (BundleWriter writer = new BundleWriter(store)) {
            products.write(writer);
            popularity.write(writer);
            models.forEach(model -> model.write(writer));
            if (ranker != null) {
                trends.write(writer);
                ranker.write(writer, RANKER);
                writer.bytes(COLUMNS, columns());
            }
            return writer.finish(
                    new BundleWriter.Description(
                            EngineVersion.CURRENT,
                            provenance.data(),
                            provenance.seed(),
                            JsonMapper.shared().valueToTree(recipe),
                            provenance.metrics(),
                            provenance.decision(),
                            provenance.reasons()),
                    now);
        }
    }
}
