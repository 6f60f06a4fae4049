package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where browsing sessions begin and end in what a shopper did: a session goes on by event time without a pause longer
 * than {@code pause}, for {@code longest} after its first interaction at most, and not beyond the moment when the
 * shopper ended it.
 *
 * <p>A pure function of the interactions and the time, so no timer has to end a session and late events
 * need no repair.
 *
 * @param most so many interactions, the newest, are taken of the session that is running
 */
public record SessionRule(Duration pause, Duration longest, int most) {

    /** Of the session that is running. */
    public static final int MOST = 50;

    public static final SessionRule STANDARD = new SessionRule(Duration.ofMinutes(30), Duration.ofHours(12), MOST);

    public SessionRule {
        if (!pause.isPositive() || longest.compareTo(pause) < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "a browsing session's timeout of inactivity (%s) must be positive, and its greatest length (%s) no shorter"
                            .formatted(pause, longest));
        }
    }

    /**
     * A browsing session.
     *
     * @param interactions oldest first, one at least
     * @param over its last moment, if nothing follows until then
     * @param cause why it is over after that moment
     */
    public record Session(List<PastInteraction> interactions, Instant over, Cause cause) {

        public Instant startedAt() {
            return interactions.getFirst().at();
        }

        public boolean isRunningAt(Instant now) {
            return cause != Cause.REQUEST && !now.isAfter(over);
        }
    }

    /**
     * All sessions in {@code history}, oldest first.
     *
     * @param history oldest first
     * @param ended when the shopper last ended a session
     */
    public List<Session> sessionsIn(List<PastInteraction> history, Instant ended) {
        List<Session> sessions = new ArrayList<>();
        for (int start = 0; start < history.size(); ) {
            int end = endOf(history, start, ended);
            sessions.add(session(history.subList(start, end), ended));
            start = end;
        }
        return sessions;
    }

    /**
     * The tail of {@code history} that is the session running at {@code now}.
     *
     * @param history oldest first
     * @param ended interactions until then belong to no running session
     */
    public List<PastInteraction> runningIn(List<PastInteraction> history, Instant ended, Instant now) {
        int size = history.size();
        int start = 0;
        for (int end = 0; end < size; ) {
            start = end;
            end = endOf(history, start, ended);
        }
        if (size == 0 || !session(history.subList(start, size), ended).isRunningAt(now)) {
            return List.of();
        }
        return history.subList(Math.max(start, size - most), size);
    }

    /** Where the next session begins after that which begins at {@code start}. */
    private int endOf(List<PastInteraction> history, int start, Instant ended) {
        // In milliseconds, for the recommender does this for every list.
        long last = history.get(start).at().toEpochMilli();
        long limit = last + longest.toMillis();
        int end = start + 1;
        while (end < history.size()) {
            Instant moment = history.get(end).at();
            long at = moment.toEpochMilli();
            boolean endedBetween =
                    moment.isAfter(ended) && !history.get(end - 1).at().isAfter(ended);
            if (endedBetween || at > limit || at - last > pause.toMillis()) {
                return end;
            }
            last = at;
            end++;
        }
        return end;
    }

    private Session session(List<PastInteraction> interactions, Instant ended) {
        Instant last = interactions.getLast().at();
        Instant silent = last.plus(pause);
        Instant tooLong = interactions.getFirst().at().plus(longest);
        boolean isLong = tooLong.isBefore(silent);
        Instant over = isLong ? tooLong : silent;
        if (!ended.isBefore(last) && !ended.isAfter(over)) {
            return new Session(interactions, ended, Cause.REQUEST);
        }
        return new Session(interactions, over, isLong ? Cause.LENGTH : Cause.INACTIVITY);
    }
}
