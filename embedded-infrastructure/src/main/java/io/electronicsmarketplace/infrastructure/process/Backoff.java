package io.electronicsmarketplace.infrastructure.process;

import java.time.Duration;

/**
 * How long to wait before the next start: {@code 250 ms · 2^n}, at most 15 s, where n counts the
 * starts since the last one that was ready for ten seconds.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    /**
     * What cannot work at all ends sooner. What was killed while it worked is back at once, however often: a
     * part that is killed every 20 s would otherwise be away for most of the time.
     */
    private static final Duration HELD = Duration.ofSeconds(10);

    private int failures;

    /** The pause after a run that was ready for {@code ready}; zero if it never was. */
    Duration after(Duration ready) {
        if (ready.compareTo(HELD) >= 0) {
            failures = 0;
        }
        // 2^10 · 250 ms is far past the longest pause; more would overflow one day.
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
