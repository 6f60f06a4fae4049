package io.electronicsmarketplace.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveManifestTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path archive;

    @Test
    void withoutManifest_allButNewGenerationsCount() throws IOException {
        put("t/day=1/t-0-1-2.parquet");
        put("t/day=1/t-0-1-4.g1.parquet");
        put("t/.incoming/x.tmp");
        assertThat(names("t")).containsExactly("t/day=1/t-0-1-2.parquet");
        assertThat(names("absent")).isEmpty();
    }

    @Test
    void replaced_onlyTheSuccessorCounts_andOthersComeAlong() throws IOException {
        put("t/day=1/t-0-1-2.parquet");
        put("t/day=1/t-0-3-4.parquet");
        put("t/day=1/t-0-1-4.g1.parquet");
        var manifest = ArchiveManifest.read(ArchiveStore.in(archive))
                .replace(
                        List.of("t/day=1/t-0-1-2.parquet", "t/day=1/t-0-3-4.parquet"),
                        "t/day=1/t-0-1-4.g1.parquet",
                        NOW);
        Files.write(archive.resolve(ArchiveManifest.NAME), EventJson.write(manifest));
        put("t/day=2/t-0-5-6.parquet");
        assertThat(ArchiveManifest.read(ArchiveStore.in(archive))).isEqualTo(manifest);
        assertThat(names("t")).containsExactly("t/day=1/t-0-1-4.g1.parquet", "t/day=2/t-0-5-6.parquet");
        assertThat(manifest.successorOf("t/day=1/t-0-1-4.g1.parquet")).isEqualTo("t/day=1/t-0-1-4.g2.parquet");
        assertThat(manifest.forget(manifest.replaced().keySet()).replaced()).isEmpty();
    }

    private List<String> names(String folder) throws IOException {
        return ArchiveManifest.filesOf(ArchiveStore.in(archive), folder).stream()
                .map(StoredFile::name)
                .toList();
    }

    private void put(String name) throws IOException {
        Path file = archive.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
