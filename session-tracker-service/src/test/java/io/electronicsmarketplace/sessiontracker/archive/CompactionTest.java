package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.archive.ArchiveManifest;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.sessiontracker.archive.ManifestEditor.Step;
import io.electronicsmarketplace.sessiontracker.archive.TestArchive.Killed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CompactionTest {

    private static final String TOPIC = "interactions";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Instant LATER = TestArchive.NOW.plus(GRACE);
    private static final String ROWS = "SELECT event_id || '@' || topic_offset FROM archive ORDER BY topic_offset";
    private static final Consumer<Step> UNDISTURBED = step -> {};

    @Parameter
    private StoredIn where;

    @TempDir
    private Path directory;

    private String address = "";
    private TestArchive archive;

    @BeforeEach
    void twoDaysOfSmallFiles() throws IOException, SQLException {
        address = where.address(directory);
        archive = new TestArchive(ArchiveStore.at(address, directory.resolve("mirrors")));
        archive.put("interactions/day=2026-11-24/interactions-0-1-2.parquet", "('a','v',NULL,1), ('b','v',NULL,2)");
        archive.put("interactions/day=2026-11-24/interactions-0-3-9.parquet", "('c','v',NULL,3), ('d','v','u',9)");
        archive.put("interactions/day=2026-11-24/interactions-0-10-10.parquet", "('e','v',NULL,10)");
        archive.put("interactions/day=2026-11-24/interactions-1-5-5.parquet", "('f','w',NULL,5)");
        archive.put("interactions/day=2026-11-25/interactions-0-11-11.parquet", "('g','v',NULL,11)");
        archive.put("interactions/day=2026-11-25/interactions-0-12-12.parquet", "('h','v',NULL,12)");
    }

    @Test
    void closedDays_becomeOneFilePerPartition_andTodayStays() throws IOException, SQLException {
        List<String> before = archive.ask(TOPIC, ROWS);
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        assertThat(names(archive.counting(TOPIC)))
                .containsExactly(
                        "interactions-0-1-10.g2.parquet",
                        "interactions-1-5-5.parquet",
                        "interactions-0-11-11.parquet",
                        "interactions-0-12-12.parquet");
        assertThat(archive.ask(TOPIC, ROWS)).isEqualTo(before).hasSize(8);
        assertThat(archive.ask(TOPIC, "SELECT column_name FROM (DESCRIBE SELECT * FROM archive)"))
                .doesNotContain("day")
                .contains("topic_offset");
        assertThat(new ArchiveFiles(archive.store, TOPIC).lastArchived(0)).hasValue(12);
    }

    @Test
    void replacedFiles_stayForTheGraceTime_thenTheyAreGone() throws IOException, SQLException {
        List<StoredFile> readBefore = archive.counting(TOPIC);
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        compactAndDelete(LATER.minusMillis(1), UNDISTURBED);
        assertThat(archive.askOf(readBefore, ROWS)).hasSize(8);
        compactAndDelete(LATER, UNDISTURBED);
        assertThat(archive.stored()).isEqualTo(archive.counting(TOPIC));
        assertThat(ArchiveManifest.read(archive.store).replaced()).isEmpty();
        assertThat(archive.ask(TOPIC, ROWS)).hasSize(8);
        assertThat(new ArchiveFiles(archive.store, TOPIC).lastArchived(0)).hasValue(12);
    }

    @Test
    void killedAtAnyStep_nothingIsLostOrDoubled_andTheNextRoundCompletesIt() throws IOException, SQLException {
        List<String> before = archive.ask(TOPIC, ROWS);
        int kills = 0;
        for (int step = 1; killed(step); step++) {
            kills++;
            assertThat(archive.ask(TOPIC, ROWS)).as("killed at step %d", step).isEqualTo(before);
            compactAndDelete(LATER.plus(GRACE), UNDISTURBED);
            compactAndDelete(Instant.now().plus(GRACE).plus(GRACE), UNDISTURBED); // what the kill left has real times
            assertThat(archive.ask(TOPIC, ROWS)).as("after step %d", step).isEqualTo(before);
            assertThat(archive.stored()).isEqualTo(archive.counting(TOPIC)).hasSize(4);
            twoDaysOfSmallFiles();
        }
        assertThat(kills)
                .as("taken, written, put, switched; taken, three deleted")
                .isEqualTo(8);
    }

    @Test
    void lateFileOfAClosedDay_isMergedToo() throws IOException, SQLException {
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        archive.put("interactions/day=2026-11-24/interactions-1-6-6.parquet", "('late','w',NULL,6)");
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        assertThat(names(archive.counting(TOPIC))).contains("interactions-1-5-6.g4.parquet");
        assertThat(archive.ask(TOPIC, ROWS)).hasSize(9);
    }

    @Test
    void moreFilesThanOneMergeTakes_becomeOneInRounds() throws IOException, SQLException {
        for (int offset : IntStream.range(20, 22 + Compaction.MOST_FILES).toArray()) {
            archive.put(
                    "interactions/day=2026-11-23/interactions-0-%1$d-%1$d.parquet".formatted(offset),
                    "('n%1$d','v',NULL,%1$d)".formatted(offset));
        }
        List<String> before = archive.ask(TOPIC, ROWS);
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        compactAndDelete(TestArchive.NOW, UNDISTURBED);
        assertThat(archive.counting(TOPIC)).hasSize(5);
        assertThat(archive.ask(TOPIC, ROWS)).isEqualTo(before).hasSize(8 + 2 + Compaction.MOST_FILES);
    }

    @Test
    void oneAtATime() throws IOException {
        try (ManifestEditor first = archive.edit(TestArchive.NOW, UNDISTURBED)) {
            assertThat(ManifestEditor.tryOpen(archive.store, Clock.systemUTC(), UNDISTURBED))
                    .isEmpty();
            assertThat(first.files(TOPIC)).hasSize(6);
        }
        archive.edit(TestArchive.NOW, UNDISTURBED).close();
    }

    @Test
    void anotherOneAtTheSameTime_oneWins_andNothingIsLostOrDoubled() throws IOException, SQLException {
        List<String> before = archive.ask(TOPIC, ROWS);
        var onAnotherMachine = new TestArchive(ArchiveStore.at(address, directory.resolve("other-mirrors")));
        Consumer<Step> overtaken = step -> {
            if (step == Step.PUT) {
                try {
                    archive.store.delete(".upkeep.lock"); // as if it had run out
                    compactAndDelete(onAnotherMachine, TestArchive.NOW, UNDISTURBED);
                } catch (IOException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertThatThrownBy(() -> compactAndDelete(TestArchive.NOW, overtaken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another one keeps the archive in order");
        assertThat(archive.ask(TOPIC, ROWS)).isEqualTo(before);
        assertThat(names(archive.counting(TOPIC))).contains("interactions-0-1-10.g3.parquet");
        assertThat(names(archive.stored())).contains("interactions-0-1-10.g2.parquet");
        compactAndDelete(Instant.now().plus(GRACE).plus(GRACE), UNDISTURBED);
        assertThat(archive.stored()).isEqualTo(archive.counting(TOPIC));
        assertThat(archive.ask(TOPIC, ROWS)).isEqualTo(before);
    }

    /** A round, and another when the grace time is over, of which one dies at this step. */
    private boolean killed(int step) throws IOException, SQLException {
        Consumer<Step> killer = TestArchive.killedAt(step);
        try {
            compactAndDelete(TestArchive.NOW, killer);
            compactAndDelete(LATER, killer);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private void compactAndDelete(Instant now, Consumer<Step> after) throws IOException, SQLException {
        compactAndDelete(archive, now, after);
    }

    private static void compactAndDelete(TestArchive archive, Instant now, Consumer<Step> after)
            throws IOException, SQLException {
        try (ManifestEditor editor = archive.edit(now, after)) {
            new Compaction(TOPIC, archive.writer).run(editor, TODAY);
            editor.deleteReplaced(GRACE);
        }
    }

    private static List<String> names(List<StoredFile> files) {
        return files.stream()
                .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
                .toList();
    }
}
