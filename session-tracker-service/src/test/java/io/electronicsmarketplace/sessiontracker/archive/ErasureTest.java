package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.sessiontracker.archive.ManifestEditor.Step;
import io.electronicsmarketplace.sessiontracker.archive.TestArchive.Killed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ErasureTest {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final Erasure.People ADA = new Erasure.People(Set.of("ada"), Set.of("phone", "laptop"));
    private static final Consumer<Step> UNDISTURBED = step -> {};
    private static final String EVENTS = "SELECT event_id FROM archive ORDER BY event_id";

    @Parameter
    private StoredIn where;

    @TempDir
    private Path directory;

    private TestArchive archive;

    @BeforeEach
    void adaAndOthers() throws IOException, SQLException {
        archive = new TestArchive(ArchiveStore.at(where.address(directory), directory.resolve("mirrors")));
        archive.put("interactions/day=2026-11-24/interactions-0-1-3.parquet", """
                ('anonymous', 'phone', NULL, 1), ('signed in', 'tablet', 'ada', 2), ('bens', 'pc', 'ben', 3)""");
        archive.put("interactions/day=2026-11-24/interactions-1-1-2.parquet", """
                ('bens on her phone', 'phone', 'ben', 1), ('of nobody', 'other', NULL, 2)""");
        archive.put("interactions/day=2026-11-25/interactions-0-4-4.parquet", "('only hers', 'phone', 'ada', 4)");
        archive.put("served/day=2026-11-25/served-0-1-2.parquet", """
                ('list', 'laptop', NULL, 1), ('bens list', 'pc', 'ben', 2)""");
        archive.put("history/s/part-00000.parquet", "('her review', NULL, 'ada', 1), ('a review', NULL, 'eve', 2)");
    }

    @Test
    void erased_noFileThatCountsHoldsThem_andOthersStay() throws IOException, SQLException {
        assertThat(erase(TestArchive.NOW, UNDISTURBED)).isEqualTo(4);
        assertOnlyOthersLeft();
        assertThat(new ArchiveFiles(archive.store, "interactions").lastArchived(0))
                .as("a file without rows still tells what is archived")
                .hasValue(4);
        assertThat(erase(TestArchive.NOW, UNDISTURBED)).as("once more").isZero();
    }

    @Test
    void afterTheGraceTime_noFileOnTheDiskHoldsThem() throws IOException, SQLException {
        erase(TestArchive.NOW, UNDISTURBED);
        erase(TestArchive.NOW.plus(GRACE), UNDISTURBED);
        String theirs = "SELECT event_id FROM archive WHERE user_id = 'ada' OR visitor_id = 'laptop'";
        assertThat(archive.askOf(archive.stored(), theirs)).isEmpty();
        assertThat(archive.stored()).hasSize(5);
        try (ArchiveStore.Mirror mirror = archive.store.mirror("questions")) {
            for (Path file : mirror.hold(archive.stored())) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("laptop");
            }
        }
    }

    @Test
    void killedAtAnyStep_othersAreComplete_andTheNextRoundCompletesIt() throws IOException, SQLException {
        int step = 1;
        for (; killed(step); step++) {
            assertThat(archive.ask("interactions", EVENTS)).contains("bens", "bens on her phone", "of nobody");
            erase(TestArchive.NOW.plus(GRACE), UNDISTURBED);
            assertOnlyOthersLeft();
            erase(Instant.now().plus(GRACE).plus(GRACE), UNDISTURBED); // what the kill left has real times
            assertThat(archive.stored()).hasSize(5);
            adaAndOthers();
        }
        assertThat(step - 1)
                .as("taken, four files of three steps; taken, four deleted")
                .isEqualTo(1 + 4 * 3 + 1 + 4);
    }

    @Test
    void seller_isRemovedFromProductStates_whichStay() throws IOException, SQLException {
        Path file = archive.store.temporary();
        archive.writer.copy(
                "SELECT * FROM (VALUES ('p1', '{\"sellerId\":\"ada\"}'), ('p2', '{\"sellerId\":\"adam\"}'), ('p3', NULL))"
                        + " AS rows(product_id, state)",
                file);
        archive.store.put(file, "product-states/day=2026-11-24/product-states-0-1-2.parquet");
        erase(TestArchive.NOW, UNDISTURBED);
        assertThat(archive.ask(
                        "product-states", "SELECT product_id || coalesce(state, '') FROM archive ORDER BY product_id"))
                .containsExactly("p1{\"sellerId\":\"erased\"}", "p2{\"sellerId\":\"adam\"}", "p3");
    }

    private void assertOnlyOthersLeft() throws IOException, SQLException {
        assertThat(archive.ask("interactions", EVENTS)).containsExactly("bens", "bens on her phone", "of nobody");
        assertThat(archive.ask("served", EVENTS)).containsExactly("bens list");
        assertThat(archive.ask("history", EVENTS)).containsExactly("a review");
    }

    private boolean killed(int step) throws IOException, SQLException {
        Consumer<Step> killer = TestArchive.killedAt(step);
        try {
            erase(TestArchive.NOW, killer);
            erase(TestArchive.NOW.plus(GRACE), killer);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private int erase(Instant now, Consumer<Step> after) throws IOException, SQLException {
        try (ManifestEditor editor = archive.edit(now, after)) {
            int rewritten = new Erasure(archive.writer).run(editor, ADA);
            editor.deleteReplaced(GRACE);
            return rewritten;
        }
    }
}
