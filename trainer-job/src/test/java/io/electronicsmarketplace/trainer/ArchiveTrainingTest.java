package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.promotion.ChampionFile;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import io.electronicsmarketplace.recommendation.promotion.Ledger;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ArchiveTrainingTest {
    private static final Instant NOW = SampleArchive.UNTIL;

    @TempDir
    Path folder;

    @Test
    void firstRun_publishesABundleThatServes_andASecondOneRefreshesIt() throws IOException, SQLException {
        Settings settings = SampleArchive.write(folder, 2_400);
        assertThat(train(settings, NOW)).isTrue();

        Champion first = ChampionFile.in(settings.bundleStore()).read().orElseThrow();
        assertThat(first.previous()).isNull();
        Path directory = settings.bundleStore().resolve(first.version());
        assertThat(directory.resolve("report.json")).isNotEmptyFile();
        assertThat(directory.resolve("report.html")).content().contains("<svg", "live view");
        try (ModelBundle bundle = ModelBundle.open(directory)) {
            assertThat(bundle.manifest().decision()).isEqualTo("first");
            assertThat(bundle.recommender()
                            .recommend(
                                    RecommendationRequest.of(Surface.HOME, ShopperState.EMPTY, NOW.toEpochMilli(), 20))
                            .items())
                    .hasSize(20);
        }
        assertThat(new Ledger(settings.ledger()).openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.purpose()).isEqualTo("contest"));

        // The same rows again: a decision has used them, so that there is only a refresh.
        assertThat(train(settings, NOW.plusSeconds(60))).isTrue();
        Champion second = ChampionFile.in(settings.bundleStore()).read().orElseThrow();
        assertThat(second.previous()).isEqualTo(first.version());
        assertThat(Files.readString(
                        settings.bundleStore().resolve(second.version()).resolve("report.json")))
                .contains("refreshed", "0 targets that no decision has used");
        assertThat(new Ledger(settings.ledger()).openings()).hasSize(1);

        // A champion of an older release: its files are of no use any longer, its recipe is kept.
        Path manifest = settings.bundleStore().resolve(second.version()).resolve(Manifest.FILE_NAME);
        String older = Files.readString(manifest)
                .replace(
                        "\"formatVersion\" : " + Manifest.FORMAT,
                        "\"formatVersion\" : " + (Manifest.OLDEST_FORMAT - 1));
        Files.writeString(manifest, older);
        // Without trees, which take their time.
        assertThat(train(settings, NOW.plusSeconds(120), TreeLearner.NONE)).isTrue();
        Champion third = ChampionFile.in(settings.bundleStore()).read().orElseThrow();
        try (ModelBundle bundle = ModelBundle.open(settings.bundleStore().resolve(third.version()))) {
            assertThat(bundle.manifest().decision()).isEqualTo("refreshed");
        }
    }

    @Test
    void emptyArchive_failsWithAReport_andLeavesNoBundle() {
        Settings settings = new Settings(
                folder.resolve("archive").toString(),
                folder.resolve("mirror"),
                folder.resolve("export"),
                folder.resolve("bundles"),
                "file",
                "",
                "");
        assertThatThrownBy(() -> train(settings, NOW)).hasMessageContaining("holds no interactions");
        assertThat(settings.bundleStore().resolve("runs")).isDirectoryRecursivelyContaining("glob:**/report.json");
        assertThat(ChampionFile.in(settings.bundleStore()).read()).isEmpty();
        assertThat(settings.bundleStore()).isDirectoryNotContaining("glob:**/2*");
    }

    @Test
    void aSecondTrainer_isTurnedAway_whileTheFirstIsAtWork() {
        Settings settings = new Settings(
                folder.resolve("archive").toString(),
                folder.resolve("mirror"),
                folder.resolve("export"),
                folder.resolve("bundles"),
                "file",
                "",
                "");
        try (Lease lease = FileLease.acquire(settings.bundleStore())) {
            assertThat(lease).isNotNull();
            assertThatThrownBy(() -> train(settings, NOW)).isInstanceOf(Lease.HeldByAnother.class);
        }
    }

    @Test
    void aRunThatIsKilledAfterItsSearch_goesOnFromThere_whenItIsStartedAgain() throws IOException, SQLException {
        Settings settings = SampleArchive.write(folder, 2_400);
        assertThatThrownBy(() -> train(settings, Instant.now(), new DeadlyLearner()))
                .hasMessage("killed");
        assertThat(settings.checkpoint()).isNotEmptyFile();

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        assertThat(training(settings, Instant.now(), TreeLearner.NONE, new PrintStream(told))
                        .run())
                .isTrue();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("going on with a search that was broken off after trial 1");
        assertThat(ChampionFile.in(settings.bundleStore()).read()).isPresent();
        assertThat(settings.checkpoint()).doesNotExist();
    }

    @Test
    void aFileToResumeFrom_isRefused_forTheArchiveHasItsOwn() {
        TrainCommand command = new TrainCommand();
        new CommandLine(command)
                .parseArgs("--resume", folder.resolve("search.json").toString());
        assertThatThrownBy(command::call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--resume is for training from files");
    }

    @Test
    void aRunThatDoesNotSearch_leavesAFileAloneThatItHasNotRead() throws IOException, SQLException {
        Settings settings = SampleArchive.write(folder, 300);
        Files.writeString(settings.checkpoint(), "of another run");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        training(settings, NOW, TreeLearner.NONE, new PrintStream(told)).run();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("no contest");
        assertThat(settings.checkpoint()).hasContent("of another run");
    }

    /** Ends the run where the search is over and its ranker is learnt. */
    private static final class DeadlyLearner implements TreeLearner {
        @Override
        public Optional<String> hindrance() {
            throw new IllegalStateException("killed");
        }

        @Override
        public TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed) {
            throw new IllegalStateException("killed");
        }
    }

    private static boolean train(Settings settings, Instant now) {
        return train(settings, now, LightGbm.LEARNER);
    }

    private static boolean train(Settings settings, Instant now, TreeLearner learner) {
        return training(settings, now, learner, new PrintStream(PrintStream.nullOutputStream()))
                .run();
    }

    private static ArchiveTraining training(Settings settings, Instant now, TreeLearner learner, PrintStream out) {
        SearchOptions search = new SearchOptions();
        new CommandLine(new Options(search)).parseArgs("--trials", "1");
        return new ArchiveTraining(settings, search, learner, now, out);
    }

    @CommandLine.Command
    private record Options(@CommandLine.Mixin SearchOptions search) {}
}
