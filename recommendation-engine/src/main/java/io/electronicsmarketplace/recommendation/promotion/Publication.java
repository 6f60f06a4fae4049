package io.electronicsmarketplace.recommendation.promotion;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fits a recipe on all data, writes the bundle, reads it back and checks it. */
public final class Publication {
    private final InteractionLog log;
    private final Products products;
    private final long seed;
    private final Threads threads;
    private final TreeLearner learner;

    public Publication(InteractionLog log, Products products, long seed, Threads threads, TreeLearner learner) {
        this.learner = learner;
        this.log = log;
        this.products = products;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * The bundle written, and what was checked of it.
     *
     * @param directory of the bundle; gone again if a check failed
     * @param nextItem a sentence on what became of the learnt next item
     */
    public record Published(Manifest manifest, Path directory, List<Check> checks, String nextItem) {

        public boolean sound() {
            return checks.stream().allMatch(Check::passed);
        }
    }

    /** @param last folder of the bundle that serves, if there is one */
    public Published publish(
            Path store,
            Recipe recipe,
            String decision,
            List<String> reasons,
            @Nullable JsonNode metrics,
            @Nullable Path last,
            Instant now) {
        long until = log.rows() == 0 ? now.toEpochMilli() : log.atMillis(log.rows() - 1) + 1;
        PipelineFitter.Served served =
                new PipelineFitter(log, products, until, seed, threads, learner).fitToServe(recipe);
        TrainedPipeline pipeline = served.pipeline();
        Manifest.DataSpan data = new Manifest.DataSpan(
                log.hash(),
                log.rows() == 0 ? until : log.atMillis(0),
                until,
                log.rows(),
                log.shoppers().size(),
                products.size());
        Manifest manifest =
                pipeline.publish(store, new TrainedPipeline.Provenance(data, seed, metrics, decision, reasons), now);
        Path directory = store.resolve(manifest.version());
        List<Check> checks = checked(pipeline, directory, last);
        Published published = new Published(manifest, directory, checks, served.nextItem());
        if (!published.sound()) {
            delete(directory);
        }
        return published;
    }

    private List<Check> checked(TrainedPipeline pipeline, Path directory, @Nullable Path last) {
        BundleSanity sanity = new BundleSanity(log);
        try (ModelBundle bundle = ModelBundle.open(directory)) {
            if (last == null) {
                return sanity.check(pipeline, bundle, null);
            }
            try (ModelBundle lastBundle = ModelBundle.open(last)) {
                return sanity.check(pipeline, bundle, lastBundle);
            } catch (BundleRefused unreadable) {
                // A champion that cannot be read is no measure, and all the more reason for a new one.
                return sanity.check(pipeline, bundle, null);
            }
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.list(directory)) {
            for (Path file : new ArrayList<>(files.toList())) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the unsound bundle " + directory, e);
        }
    }
}
