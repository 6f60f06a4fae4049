package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.Moved;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.MovedByOthers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChampionPointersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path store;

    private FileChampionPointers pointers;

    @BeforeEach
    void open() {
        pointers = new FileChampionPointers(store, Duration.ofMillis(20));
    }

    @Test
    void move_remembersThePrevious() {
        var first = (Moved) pointers.move(ChampionPointers.ABSENT, "v1", NOON);
        var second = (Moved) pointers.move(first.now().tag(), "v2", NOON);
        assertThat(pointers.read()).contains(second.now());
        assertThat(second.now().pointer()).isEqualTo(new ChampionPointer("v2", "v1", NOON));
    }

    @Test
    void move_fromAnOldTag_isRefused() {
        var first = (Moved) pointers.move(ChampionPointers.ABSENT, "v1", NOON);
        pointers.move(first.now().tag(), "v2", NOON);
        assertThat(pointers.move(first.now().tag(), "v3", NOON)).isInstanceOf(MovedByOthers.class);
        assertThat(pointers.read().orElseThrow().pointer().version()).isEqualTo("v2");
    }

    @Test
    void moveByManyAtOnce_isDoneByOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var moves = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<ChampionPointers.Move>>mapToObj(
                            number -> () -> pointers.move(ChampionPointers.ABSENT, "v" + number, NOON))
                    .toList());
            int moved = 0;
            for (var move : moves) {
                moved += move.get() instanceof Moved ? 1 : 0;
            }
            assertThat(moved).isEqualTo(1);
        }
    }

    @Test
    void watch_tellsOfAMoveByAnotherProcess() {
        var changes = new AtomicInteger();
        try (var _ = pointers.watch(changes::incrementAndGet)) {
            new FileChampionPointers(store, Duration.ofDays(1)).move(ChampionPointers.ABSENT, "v1", NOON);
            await().until(() -> changes.get() == 1);
        }
    }
}
