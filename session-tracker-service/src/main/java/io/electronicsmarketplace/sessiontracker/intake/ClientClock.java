package io.electronicsmarketplace.sessiontracker.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts the times of a client's events on the server's clock: what the client's clock said when it sent
 * the batch, against when the batch arrived.
 *
 * <p>A difference within {@link #TOLERANCE} is taken for the way through the network and left alone, so
 * that a batch sent again has the same times.
 *
 * @param shift to be added to the client's times
 */
record ClientClock(Duration shift, Instant receivedAt) {

    /** A batch on a slow network needs up to this long; a clock kept by NTP is far more exact. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    static ClientClock of(@Nullable Instant sentAt, Instant receivedAt) {
        if (sentAt == null) {
            return new ClientClock(Duration.ZERO, receivedAt);
        }
        Duration difference = Duration.between(sentAt, receivedAt);
        boolean exact = difference.abs().compareTo(TOLERANCE) <= 0;
        return new ClientClock(exact ? Duration.ZERO : difference, receivedAt);
    }

    /** The corrected time; a little after the receipt counts as the receipt, because nothing happens later. */
    Instant correct(Instant at) {
        Instant corrected = at.plus(shift);
        boolean slightlyAhead =
                corrected.isAfter(receivedAt) && !corrected.minus(TOLERANCE).isAfter(receivedAt);
        return slightlyAhead ? receivedAt : corrected;
    }
}
