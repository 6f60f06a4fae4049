package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.support.TestBundles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** As if the pointer had been moved. */
    private static ChampionPointers.Move moved() {
        return new ChampionPointers.Move.Moved(
                new ChampionPointers.Tagged(new ChampionPointer("any", null, Instant.EPOCH), "tag"));
    }

    @Test
    void whatWasTried_servesWithoutBeingReadAgain() throws IOException {
        loader.tryAndMove(second, ChampionLoaderTest::moved);
        assertThat(champion.version()).contains(first);
        FileSystemUtils.deleteRecursively(store.resolve(second));
        point(second);
        assertThat(loader.follow()).isTrue();
        assertThat(champion.version()).contains(second);
    }

    @Test
    void whatWasTried_isLetGo_whenThePointerNamesAnother() throws IOException {
        loader.tryAndMove(second, ChampionLoaderTest::moved);
        assertThat(loader.follow()).isTrue();
        assertSecondIsNotKept();
    }

    @Test
    void whatWasTried_isLetGo_whenThePointerDoesNotMove() throws IOException {
        loader.tryAndMove(second, ChampionPointers.Move.MovedByOthers::new);
        assertSecondIsNotKept();
    }

    @Test
    void whatWasTried_isLetGo_whenThePointerCannotBeMoved() throws IOException {
        assertThatThrownBy(() -> loader.tryAndMove(second, () -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertSecondIsNotKept();
    }

    private void assertSecondIsNotKept() throws IOException {
        FileSystemUtils.deleteRecursively(store.resolve(second));
        point(second);
        assertThat(loader.follow()).isFalse();
        assertThat(champion.version()).contains(first);
    }

    @Test
    void whatServes_isVerifiedAgain_beforeThePointerMovesToIt() throws IOException {
        Files.write(store.resolve(first).resolve("popularity.scores"), new byte[4]);
        assertThatThrownBy(() -> loader.tryAndMove(first, ChampionLoaderTest::moved))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("popularity.scores");
    }
}
