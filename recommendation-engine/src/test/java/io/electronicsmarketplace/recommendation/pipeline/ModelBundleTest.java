package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
    private static final RecommendationRequest REQUEST =
            RecommendationRequest.of(Surface.HOME, ShopperState.EMPTY, PopularBundle.NOW, 10);

    @TempDir
    Path store;

    @Test
    void open_ofWhatWasPublished_givesTheSameLists() {
        Path directory = PopularBundle.publish(store);
        try (ModelBundle bundle = ModelBundle.open(directory)) {
            assertThat(bundle.version()).isEqualTo(directory.getFileName().toString());
            assertThat(bundle.recommender().recommend(REQUEST))
                    .isEqualTo(PopularBundle.pipeline(12, 4).recommender().recommend(REQUEST));
        }
    }

    @Test
    void open_letsOthersWorkBetweenItsPieces() {
        Path directory = PopularBundle.publish(store);
        var between = new AtomicInteger();
        try (ModelBundle bundle = ModelBundle.open(directory, between::incrementAndGet)) {
            assertThat(between.get())
                    .isGreaterThanOrEqualTo(bundle.manifest().files().size());
        }
    }

    @Test
    void publish_leavesNothingButTheBundle() throws IOException {
        PopularBundle.publish(store);
        try (var files = Files.list(store)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void open_withOneBitTurned_refusesAndNamesTheFile() throws IOException {
        Path directory = PopularBundle.publish(store);
        Path file = directory.resolve("popularity.scores");
        byte[] bytes = Files.readAllBytes(file);
        bytes[5] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelBundle.open(directory))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("popularity.scores does not have the SHA-256");
    }

    @Test
    void open_withAFileCutShort_refuses() throws IOException {
        Path directory = PopularBundle.publish(store);
        Path file = directory.resolve("popularity.order");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 8));
        assertThatThrownBy(() -> ModelBundle.open(directory)).hasMessageContaining("8 bytes where 64 belong");
    }

    @Test
    void open_ofAnUnknownFormat_refuses() throws IOException {
        for (int format : new int[] {Manifest.OLDEST_FORMAT - 1, Manifest.FORMAT + 1}) {
            Path directory = published(format);
            assertThatThrownBy(() -> ModelBundle.open(directory))
                    .hasMessageContaining("format %d is unknown".formatted(format));
        }
    }

    @Test
    void open_ofTheOldestFormat_reads() throws IOException {
        try (ModelBundle bundle = ModelBundle.open(published(Manifest.OLDEST_FORMAT))) {
            assertThat(bundle.recommender().recommend(REQUEST).items()).isNotEmpty();
        }
    }

    private Path published(int format) throws IOException {
        Path directory = PopularBundle.publish(store.resolve("format-" + format));
        Path manifest = directory.resolve("manifest.json");
        String json = Files.readString(manifest);
        Files.writeString(
                manifest, json.replaceAll("\"formatVersion\" : " + Manifest.FORMAT, "\"formatVersion\" : " + format));
        return directory;
    }

    @Test
    void open_ofAFolderWithoutManifest_refuses() {
        assertThatThrownBy(() -> ModelBundle.open(store)).isInstanceOf(BundleRefused.class);
    }
}
