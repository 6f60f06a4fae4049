package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The browsing sessions in what is remembered of one shopper, oldest first.
 *
 * @param profiling whether the shopper lets more than the running session be used
 * @param mergedInto id of the user who has everything of this visitor
 */
public record ShopperSessions(
        ShopperId shopper,
        List<Session> sessions,
        boolean profiling,
        @Nullable String mergedInto) {

    public ShopperSessions {
        sessions = List.copyOf(sessions);
    }

    /** That which is running at {@code now}. */
    public Optional<Session> running(Instant now) {
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.getLast()).filter(session -> session.isRunningAt(now));
    }

    /** Those that were over at {@code now}, of which something happened at {@code since} or later. */
    public List<BrowsingSessionEnd> over(Instant since, Instant now) {
        return sessions.stream()
                .filter(session -> !session.isRunningAt(now))
                .filter(session -> !session.interactions().getLast().at().isBefore(since))
                .map(session -> end(session, session.over(), session.cause()))
                .toList();
    }

    /**
     * The end that the shopper asks for {@code now}: of the session that is running, or of one of which nothing has
     * arrived.
     */
    public BrowsingSessionEnd ended(Instant now) {
        return running(now)
                .map(session -> end(session, now, Cause.REQUEST))
                .orElse(new BrowsingSessionEnd(shopper.value(), now, now, Cause.REQUEST, 0, profiling));
    }

    private BrowsingSessionEnd end(Session session, Instant at, Cause cause) {
        return new BrowsingSessionEnd(
                shopper.value(),
                session.startedAt(),
                at,
                cause,
                session.interactions().size(),
                profiling);
    }
}
