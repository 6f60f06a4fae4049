package io.electronicsmarketplace.infrastructure.process;

import java.time.Duration;

/**
 * How long to wait before the next start: {@code 250 ms · 2^n}, at most 15 s, where n counts the
 * starts since the last one that held for a minute.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration HELD = Duration.ofMinutes(1);

    private int failures;

    /** The pause after a run that lasted {@code ran}. */
    Duration after(Duration ran) {
        if (ran.compareTo(HELD) >= 0) {
            failures = 0;
        }
        // 2^10 · 250 ms is far past the longest pause; more would overflow one day.
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
