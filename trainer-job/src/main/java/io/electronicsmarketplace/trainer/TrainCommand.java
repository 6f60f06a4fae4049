package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: from the archive with promotion, or from files without. */
@Command(
        name = "train",
        description = "Trains from the archive and promotes the winner; with --history from files, without promotion.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Option(names = "--blend-only", description = "Rank by the blend: no trees are learnt, which is most of the time.")
    private boolean blendOnly;

    @ArgGroup(exclusive = false)
    private @Nullable FromFiles files;

    /** Training from files. */
    static final class FromFiles {
        @Option(
                names = "--history",
                required = true,
                description = "Amazon Reviews 2023 ratings: *.csv or *.jsonl, plain or gz.")
        Path history = Path.of("");

        @Option(names = "--catalogue", description = "Amazon Reviews 2023 products: meta_*.jsonl, plain or gz.")
        @Nullable
        Path catalogue;

        @Option(
                names = "--until",
                required = true,
                description = "Learn from rows before this time (RFC 3339), or 'test' for T of the test split.")
        String until = "";

        @Option(
                names = "--out",
                required = true,
                description = "Folder that the bundle and its report become; must not exist.")
        Path out = Path.of("");
    }

    @Override
    public Integer call() {
        TreeLearner learner = blendOnly ? TreeLearner.NONE : LightGbm.LEARNER;
        if (files != null) {
            new FileTraining(files, search, resume, learner, Instant.now(), System.out).run();
            return 0;
        }
        if (resume.file != null) {
            throw new IllegalArgumentException("--resume is for training from files, with --history; from the archive,"
                    + " the search keeps a file of its own and goes on by itself: leave --resume out");
        }
        Settings settings = Settings.of(System.getenv());
        return new ArchiveTraining(settings, search, learner, Instant.now(), System.out).run() ? 0 : 1;
    }
}
