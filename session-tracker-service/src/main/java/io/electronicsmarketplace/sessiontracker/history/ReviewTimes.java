package io.electronicsmarketplace.sessiontracker.history;

import java.time.Instant;

/**
 * Makes milliseconds of whatever a source's timestamps are in, judged by their size: seconds below
 * 10^11, milliseconds below 10^14, microseconds above. In each unit that leaves the years 1973 to 5138.
 */
final class ReviewTimes {

    /** Not a plausible time. */
    static final long IMPLAUSIBLE = Long.MIN_VALUE;

    private static final long SMALLEST_SECONDS = 100_000_000L;
    private static final long SMALLEST_MILLIS = 100_000_000_000L;
    private static final long SMALLEST_MICROS = 100_000_000_000_000L;
    private static final long LARGEST_MICROS = 100_000_000_000_000_000L;

    /** Amazon's first year. */
    private static final long EARLIEST = Instant.parse("1995-01-01T00:00:00Z").toEpochMilli();

    private final long latest;
    private long converted;

    /** @param latest no review is from after that */
    ReviewTimes(Instant latest) {
        this.latest = latest.toEpochMilli();
    }

    long toMillis(long timestamp) {
        long millis;
        boolean otherUnit = true;
        if (timestamp >= SMALLEST_MILLIS && timestamp < SMALLEST_MICROS) {
            millis = timestamp;
            otherUnit = false;
        } else if (timestamp >= SMALLEST_SECONDS && timestamp < SMALLEST_MILLIS) {
            millis = timestamp * 1_000;
        } else if (timestamp >= SMALLEST_MICROS && timestamp < LARGEST_MICROS) {
            millis = timestamp / 1_000;
        } else {
            return IMPLAUSIBLE;
        }
        if (millis < EARLIEST || millis > latest) {
            return IMPLAUSIBLE;
        }
        if (otherUnit) {
            converted++;
        }
        return millis;
    }

    /** How many were not in milliseconds. */
    long converted() {
        return converted;
    }
}
