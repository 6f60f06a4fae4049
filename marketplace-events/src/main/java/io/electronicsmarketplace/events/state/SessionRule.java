package io.electronicsmarketplace.events.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where the browsing session begins in what a shopper did: no pause longer than {@code pause} by event
 * time, and none at all of it once the last interaction is that long ago; not before the shopper
 * ended the one before; not longer than {@code longest}; at most the newest {@code most} interactions.
 *
 * <p>A pure function of the interactions and the time, so no timer has to end a session and late events
 * need no repair.
 */
public record SessionRule(Duration pause, Duration longest, int most) {

    public static final SessionRule STANDARD = new SessionRule(Duration.ofMinutes(30), Duration.ofHours(12), 50);

    /**
     * The tail of {@code history} that is the session running at {@code now}.
     *
     * @param history oldest first
     * @param ended interactions until then belong to no running session
     */
    public List<PastInteraction> runningIn(List<PastInteraction> history, Instant ended, Instant now) {
        int start = history.size();
        Instant next = now;
        while (start > 0 && history.size() - start < most) {
            Instant at = history.get(start - 1).at();
            boolean paused = at.plus(pause).isBefore(next);
            boolean tooLong = at.plus(longest).isBefore(now);
            if (paused || tooLong || !at.isAfter(ended)) {
                break;
            }
            next = at;
            start--;
        }
        return history.subList(start, history.size());
    }
}
