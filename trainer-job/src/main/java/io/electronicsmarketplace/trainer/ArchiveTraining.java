package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import io.electronicsmarketplace.recommendation.promotion.Ledger;
import io.electronicsmarketplace.recommendation.promotion.Publication;
import io.electronicsmarketplace.recommendation.promotion.TrainingRun;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.report.ImpressionReport;
import io.electronicsmarketplace.recommendation.tuning.CheckpointFile;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One run of continuous training: archive in, bundle and report out, champion pointer moved last. */
final class ArchiveTraining {
    private final Settings settings;
    private final SearchOptions search;
    private final TreeLearner learner;
    private final Instant now;
    private final PrintStream out;

    /** The search goes on by itself from {@link Settings#checkpoint}. */
    ArchiveTraining(Settings settings, SearchOptions search, TreeLearner learner, Instant now, PrintStream out) {
        this.settings = settings;
        this.search = search;
        this.learner = learner;
        this.now = now;
        this.out = out;
    }

    /** Returns whether a bundle was published. A failure leaves a report under {@code runs} of the store. */
    boolean run() {
        try (Promotion promotion = Promotion.of(settings);
                Lease lease = promotion.acquire();
                TrainingArchive archive = TrainingArchive.open(settings);
                Threads threads = search.threads()) {
            return run(archive, promotion.pointer(), threads);
        } catch (RuntimeException e) {
            ObjectNode report = JsonMapper.shared().createObjectNode();
            report.put("decision", "failed");
            report.putArray("reasons").add(String.valueOf(e.getMessage()));
            Reports.writeInto(failedRun(), "Training run of " + now, report);
            throw e;
        }
    }

    private Path failedRun() {
        return settings.bundleStore().resolve("runs").resolve(now.toString().replace(":", ""));
    }

    private boolean run(TrainingArchive archive, ChampionPointer pointer, Threads threads) {
        long start = System.nanoTime();
        MergedTwins merged = MergedTwins.of(read(archive), out);
        Facts facts = merged.facts();
        Products products = merged.products();
        out.printf(
                "%,d interactions of %,d shoppers with %,d products, read in %.1f s%n",
                facts.log().rows(), facts.log().shoppers().size(), products.size(), seconds(start));
        if (facts.log().rows() == 0) {
            throw new IllegalStateException(
                    "the archive %s holds no interactions; import some first".formatted(settings.archive()));
        }
        Optional<Champion> champion = pointer.read();
        Path last = champion.map(serving -> settings.bundleStore().resolve(serving.version()))
                .orElse(null);
        CheckpointFile file = new CheckpointFile(settings.checkpoint());
        ToldCheckpoints checkpoints = new ToldCheckpoints(new RestartCheckpoints(file, now, out), out);
        TrainingRun.Decision decision = decide(facts, products, threads, checkpoints, recipe(last));
        out.printf("decision: %s (after %.1f s)%n", decision.decision(), seconds(start));
        decision.reasons().forEach(reason -> out.println("  " + reason));
        merged.addTo(decision.report());
        addImpressions(archive, decision.report());
        Publication.Published published = new Publication(facts.log(), products, search.seed, threads, learner)
                .publish(
                        settings.bundleStore(),
                        decision.recipe(),
                        decision.decision(),
                        decision.reasons(),
                        decision.report().get("models"),
                        last,
                        now);
        boolean sound = finish(published, decision.report(), pointer, champion, start);
        // The run has come to its end, whatever it decided.
        if (checkpoints.used()) {
            file.delete();
        }
        return sound;
    }

    private Facts read(TrainingArchive archive) {
        try (ParquetFacts parquet = new ParquetFacts()) {
            return parquet.read(archive, settings.catalogueExport());
        }
    }

    /** What was shown decides nothing yet: where it cannot be read, the training is no worse for it. */
    private void addImpressions(TrainingArchive archive, ObjectNode report) {
        try (ParquetImpressions parquet = new ParquetImpressions()) {
            Impressions impressions = parquet.read(archive);
            new ImpressionReport(search.seed).addTo(report, impressions.counts(), impressions.explored());
        } catch (RuntimeException e) {
            out.println("what was served and seen is not in the report: " + e.getMessage());
        }
    }

    /** The champion's recipe; null when there is none, or when it cannot be read any longer. */
    private @Nullable Recipe recipe(@Nullable Path bundle) {
        if (bundle == null) {
            return null;
        }
        try {
            // The manifest alone: a recipe stands even where the files are of an older format.
            return JsonMapper.shared().treeToValue(BundleReader.manifest(bundle).recipe(), Recipe.class);
        } catch (RuntimeException e) {
            out.println("the champion's recipe is lost: " + e.getMessage());
            return null;
        }
    }

    private TrainingRun.Decision decide(
            Facts facts, Products products, Threads threads, Checkpoints checkpoints, @Nullable Recipe champion) {
        Ledger ledger = new Ledger(settings.ledger());
        TrainingRun training = new TrainingRun(facts.log(), products, search.seed, threads, learner, ledger, now);
        try (Progress progress = new Progress(search.expectedTrials())) {
            return training.decide(
                    champion, search.budget(), checkpoints, new TrainingRun.Listener(progress::stage, progress::trial));
        }
    }

    private boolean finish(
            Publication.Published published,
            ObjectNode report,
            ChampionPointer pointer,
            Optional<Champion> champion,
            long start) {
        report.put("next_item", published.nextItem());
        report.set("sanity", JsonMapper.shared().valueToTree(published.checks()));
        report.put("version", published.manifest().version());
        report.put("seconds", seconds(start));
        if (!published.sound()) {
            report.put("decision", "failed");
            Reports.writeInto(failedRun(), "Training run of " + now, report);
            published.checks().stream()
                    .filter(check -> !check.passed())
                    .forEach(check -> out.println("refused: " + check.name() + ": " + check.detail()));
            return false;
        }
        String version = published.manifest().version();
        Reports.writeInto(published.directory(), "Model bundle " + version, report);
        pointer.move(new Champion(version, champion.map(Champion::version).orElse(null), now.toString()));
        out.printf("champion: %s (after %.1f s)%n", version, seconds(start));
        return true;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
