package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.time.Duration;

/** Cuts a log into sessions: where a shopper paused for longer than the gap, a new one begins. */
public final class SessionCutter {
    /** A browsing session ends after half an hour's pause. */
    public static final Duration BROWSING_GAP = Duration.ofMinutes(30);

    /** No pause ends a shopper's history. */
    public static final Duration NO_GAP = Duration.ofDays(1_000_000);

    private SessionCutter() {}

    /** All sessions of the log, of at most {@code longest} distinct products each. */
    public static Sessions cut(InteractionLog log, Duration gap, int longest, int perProduct) {
        Histories histories = Histories.of(log);
        SessionsBuilder builder = new SessionsBuilder(log.products().size(), longest);
        for (int shopper = 0; shopper < histories.rows().rows(); shopper++) {
            int end = histories.rows().end(shopper);
            int start = histories.rows().start(shopper);
            for (int at = start; at < end; at++) {
                boolean last = at + 1 == end || pause(log, histories, at) > gap.toMillis();
                if (last) {
                    add(builder, log, histories, start, at + 1);
                    start = at + 1;
                }
            }
        }
        return builder.build(perProduct);
    }

    private static long pause(InteractionLog log, Histories histories, int at) {
        return log.atMillis(histories.rows().column(at + 1))
                - log.atMillis(histories.rows().column(at));
    }

    private static void add(SessionsBuilder builder, InteractionLog log, Histories histories, int from, int to) {
        int[] session = new int[to - from];
        for (int i = 0; i < session.length; i++) {
            session[i] = log.product(histories.rows().column(from + i));
        }
        builder.add(session, log.atMillis(histories.rows().column(to - 1)));
    }
}
