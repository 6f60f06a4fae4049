package io.electronicsmarketplace.recommender.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int REST = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Pace pace = new Pace();

    @Test
    void aThreadThatWorked_restsSoManyTimesAsLong() {
        pace.start();
        long worked = work(Duration.ofMillis(2));
        long start = System.nanoTime();
        pace.rest(REST);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(REST * worked);
    }

    @Test
    void smallPieces_addUpToARest() {
        pace.start();
        long start = System.nanoTime();
        long worked = 0;
        for (int piece = 0; piece < 20; piece++) {
            worked += work(Duration.ofNanos(100_000));
            pace.rest(REST);
        }
        // All but what is less than a piece that is rested for.
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(REST * worked / 2);
    }

    /** Uses so much of the processor; returns how much it was. */
    private static long work(Duration howMuch) {
        long start = THREADS.getCurrentThreadCpuTime();
        long used = 0;
        while (used < howMuch.toNanos()) {
            used = THREADS.getCurrentThreadCpuTime() - start;
        }
        return used;
    }
}
