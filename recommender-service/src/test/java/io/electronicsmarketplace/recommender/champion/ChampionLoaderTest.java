package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.support.TestBundles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class ChampionLoaderTest {

    @TempDir
    private Path store;

    private final Champion champion = new Champion();
    private ChampionLoader loader;
    private String first;
    private String second;

    @BeforeEach
    void firstServes() throws IOException {
        loader = new ChampionLoader(
                new BundleStore(store),
                new FileChampionPointers(store, Duration.ofSeconds(1)),
                champion,
                new CatalogueView(),
                new RecentQuestions(),
                new ChampionMetrics(new SimpleMeterRegistry()),
                Clock.systemUTC());
        first = TestBundles.publish(store, List.of("a", "b"), Instant.now());
        second = TestBundles.publish(store, List.of("b", "a"), Instant.now());
        point(first);
        assertThat(loader.follow()).isTrue();
    }

    private void point(String version) throws IOException {
        Files.writeString(store.resolve("champion.json"), "{\"version\":\"%s\"}".formatted(version));
    }

    @Test
    void whatWasTried_servesWithoutBeingReadAgain() throws IOException {
        loader.tryOut(second);
        assertThat(champion.version()).contains(first);
        FileSystemUtils.deleteRecursively(store.resolve(second));
        point(second);
        assertThat(loader.follow()).isTrue();
        assertThat(champion.version()).contains(second);
    }

    @Test
    void whatWasTriedInVain_isLetGo() throws IOException {
        loader.tryOut(second);
        assertThat(loader.follow()).isTrue();
        FileSystemUtils.deleteRecursively(store.resolve(second));
        point(second);
        assertThat(loader.follow()).isFalse();
        assertThat(champion.version()).contains(first);
    }

    @Test
    void whatCannotServe_isRefused_andWhatWasTriedBeforeItIsLetGo() throws IOException {
        loader.tryOut(second);
        String broken = TestBundles.publish(store, List.of("c"), Instant.now());
        Files.write(store.resolve(broken).resolve("popularity.scores"), new byte[4]);
        assertThatThrownBy(() -> loader.tryOut(broken))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("popularity.scores");
        FileSystemUtils.deleteRecursively(store.resolve(second));
        assertThatThrownBy(() -> loader.tryOut(second)).isInstanceOf(BundleRefused.class);
    }
}
