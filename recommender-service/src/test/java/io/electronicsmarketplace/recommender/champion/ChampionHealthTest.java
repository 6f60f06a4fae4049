package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class ChampionHealthTest {

    @TempDir
    private Path store;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void isUp_onceThePointerWasFollowed_alsoToNowhere() throws IOException {
        ChampionLoader loader = loader();
        ChampionHealth health = new ChampionHealth(loader);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        Files.writeString(store.resolve("champion.json"), "{\"version\":\"not-there\"}");
        assertThat(loader.follow()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("version", "none")
                .containsKey("refused");
    }

    @Test
    void isUp_whenThereIsNoPointer() {
        ChampionLoader loader = loader();
        assertThat(loader.follow()).isTrue();
        assertThat(new ChampionHealth(loader).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUp_halfAMinuteAfterThePointerCouldNotBeRead() throws IOException {
        Files.createDirectory(store.resolve("champion.json")); // no file
        ChampionLoader loader = loader();
        ChampionHealth health = new ChampionHealth(loader);
        assertThat(loader.follow()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        now = now.plusSeconds(31);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private ChampionLoader loader() {
        return new ChampionLoader(
                new BundleStore(store),
                new FileChampionPointers(store, Duration.ofSeconds(1)),
                new Champion(),
                new CatalogueView(),
                new RecentQuestions(),
                new ChampionMetrics(new SimpleMeterRegistry()),
                clock);
    }
}
