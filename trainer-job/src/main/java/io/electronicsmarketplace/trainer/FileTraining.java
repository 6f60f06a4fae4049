package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.promotion.Publication;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.tuning.RecipeSearch;
import io.electronicsmarketplace.recommendation.tuning.SearchOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Training from files: a bundle and its report, nothing promoted, the test window not opened. */
final class FileTraining {
    private final TrainCommand.FromFiles files;
    private final SearchOptions search;
    private final ResumeOption resume;
    private final TreeLearner learner;
    private final Instant now;
    private final PrintStream out;

    FileTraining(
            TrainCommand.FromFiles files,
            SearchOptions search,
            ResumeOption resume,
            TreeLearner learner,
            Instant now,
            PrintStream out) {
        this.files = files;
        this.search = search;
        this.resume = resume;
        this.learner = learner;
        this.now = now;
        this.out = out;
    }

    void run() {
        if (Files.exists(files.out)) {
            throw new IllegalArgumentException(files.out + " exists already; a bundle is never written over");
        }
        Facts all = FileFacts.read(files.history, files.catalogue, out);
        long until = files.until.equals("test")
                ? TimeSplit.of(all.log()).atMillis()
                : Instant.parse(files.until).toEpochMilli();
        MergedTwins merged = MergedTwins.of(new Facts(onlyBefore(all.log(), until), all.catalogue()), out);
        InteractionLog log = merged.facts().log();
        Products products = merged.products();
        try (Threads threads = search.threads()) {
            SearchOutcome found = search(log, products, threads);
            Publication.Published published = new Publication(log, products, search.seed, threads, learner)
                    .publish(
                            store(),
                            found.best().recipe(),
                            "from files",
                            List.of("trained until " + files.until),
                            null,
                            null,
                            now);
            finish(published, found, merged);
            resume.done();
        }
    }

    private SearchOutcome search(InteractionLog log, Products products, Threads threads) {
        try (Progress progress = new Progress(search.expectedTrials())) {
            progress.stage("searching");
            return new RecipeSearch(TimeSplit.of(log), products, search.seed, threads, learner)
                    .search(
                            Recipe.STARTS,
                            RankerSettings.MIDDLING,
                            search.budget(),
                            resume.checkpoints(out),
                            progress::trial);
        }
    }

    /** The rows before a time, with dictionaries that know of nothing after it. */
    private static InteractionLog onlyBefore(InteractionLog log, long untilMillis) {
        InteractionLogBuilder before = new InteractionLogBuilder();
        for (int row = 0; row < log.rowsBefore(untilMillis); row++) {
            before.add(
                    log.shoppers().idOf(log.shopper(row)),
                    log.products().idOf(log.product(row)),
                    log.atMillis(row),
                    log.kind(row),
                    log.isTarget(row));
        }
        return before.build();
    }

    private Path store() {
        Path parent = files.out.toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private void finish(Publication.Published published, SearchOutcome found, MergedTwins merged) {
        if (!published.sound()) {
            throw new IllegalStateException("the bundle is not sound: " + published.checks());
        }
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("version", published.manifest().version());
        report.put("decision", "from files");
        report.set("recipe", published.manifest().recipe());
        merged.addTo(report);
        found.addTo(report);
        report.put("next_item", published.nextItem());
        report.set("sanity", JsonMapper.shared().valueToTree(published.checks()));
        Reports.writeInto(
                published.directory(), "Model bundle " + published.manifest().version(), report);
        try {
            Files.move(published.directory(), files.out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the bundle to " + files.out, e);
        }
        out.printf(
                "bundle %s in %s; content %s%n",
                published.manifest().version(), files.out, published.manifest().contentHash());
    }
}
