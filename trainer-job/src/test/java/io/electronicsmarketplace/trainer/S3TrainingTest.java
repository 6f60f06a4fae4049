package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import io.electronicsmarketplace.recommendation.promotion.ChampionFile;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An archive in a bucket, read by the trainer. */
class S3TrainingTest {
    private static final TestInfrastructure S3 = TestInfrastructure.shared(Part.S3);
    private static final Instant NOW = SampleArchive.UNTIL;

    @TempDir
    Path folder;

    @Test
    void trained_fromABucket_andWhereTheBucketIsGone_theChampionStays() throws IOException, SQLException {
        Settings local = SampleArchive.write(folder, 300);
        String address = S3.freshBucket();
        copy(Path.of(local.archive()), address);
        Settings settings = at(address, local);

        train(settings, NOW);
        Champion champion = ChampionFile.in(settings.bundleStore()).read().orElseThrow();
        assertThat(settings.checkpoint().getParent()).isEqualTo(settings.bundleStore());
        try (TrainingArchive inBucket = TrainingArchive.open(settings);
                TrainingArchive inFolder = TrainingArchive.open(local);
                ParquetFacts one = new ParquetFacts();
                ParquetFacts another = new ParquetFacts()) {
            assertThat(one.read(inBucket, settings.catalogueExport()).log().rows())
                    .isEqualTo(another.read(inFolder, settings.catalogueExport())
                            .log()
                            .rows())
                    .isPositive();
        }

        Settings gone = at(address.replaceFirst("s3://[^?]+", "s3://no-such-bucket"), settings);
        Instant later = NOW.plusSeconds(60);
        assertThatThrownBy(() -> train(gone, later))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no such bucket");
        Path report = settings.bundleStore()
                .resolve("runs")
                .resolve(later.toString().replace(":", ""))
                .resolve("report.json");
        assertThat(report).content().contains("there is no such bucket");
        assertThat(ChampionFile.in(settings.bundleStore()).read()).contains(champion);
    }

    private static Settings at(String address, Settings others) {
        return new Settings(
                address,
                others.archiveMirror(),
                others.catalogueExport(),
                others.bundleStore(),
                others.championPointer(),
                others.championConfigMap(),
                others.championNamespace());
    }

    private static void train(Settings settings, Instant now) {
        SearchOptions search = new SearchOptions();
        new CommandLine(new Options(search)).parseArgs("--trials", "1");
        new ArchiveTraining(settings, search, TreeLearner.NONE, now, new PrintStream(PrintStream.nullOutputStream()))
                .run();
    }

    private void copy(Path archive, String address) throws IOException {
        try (ArchiveStore from = ArchiveStore.in(archive);
                ArchiveStore to = ArchiveStore.at(address, folder.resolve("mirror"))) {
            for (StoredFile file : from.list("")) {
                to.put(Files.copy(archive.resolve(file.name()), to.temporary()), file.name());
            }
        }
    }

    @CommandLine.Command
    private record Options(@CommandLine.Mixin SearchOptions search) {}
}
