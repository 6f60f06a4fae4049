package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Cuts a log into sessions: where a shopper paused for longer than the gap, a new one begins. */
public final class SessionCutter {
    /** A browsing session ends after half an hour's pause. */
    public static final Duration BROWSING_GAP = Duration.ofMinutes(30);

    /** No pause ends a shopper's history. */
    public static final Duration NO_GAP = Duration.ofDays(1_000_000);

    private SessionCutter() {}

    /** Takes one session, oldest product first. */
    @FunctionalInterface
    private interface Taker {
        void take(int[] products, long endMillis);
    }

    /** All sessions of the log, of at most {@code longest} distinct products each. */
    public static Sessions cut(InteractionLog log, Duration gap, int longest, int perProduct) {
        SessionsBuilder builder = new SessionsBuilder(log.products().size(), longest);
        cut(log, gap, builder::add);
        return builder.build(perProduct);
    }

    /**
     * A session with all its clicks.
     *
     * @param products oldest first
     */
    public record Clicks(int[] products, long endMillis) {

        /** The same with its newest clicks alone. */
        public Clicks newest(int count) {
            return products.length <= count
                    ? this
                    : new Clicks(Arrays.copyOfRange(products, products.length - count, products.length), endMillis);
        }
    }

    /** All sessions of two clicks or more, oldest end first, of at most the {@code longest} newest clicks each. */
    public static List<Clicks> clicks(InteractionLog log, Duration gap, int longest) {
        List<Clicks> sessions = new ArrayList<>();
        cut(log, gap, (products, endMillis) -> {
            if (products.length > 1) {
                int from = Math.max(0, products.length - longest);
                sessions.add(new Clicks(Arrays.copyOfRange(products, from, products.length), endMillis));
            }
        });
        // Stable, so that sessions that end at once stay in the order of shoppers.
        sessions.sort(Comparator.comparingLong(Clicks::endMillis));
        return sessions;
    }

    private static void cut(InteractionLog log, Duration gap, Taker taker) {
        Histories histories = Histories.of(log);
        for (int shopper = 0; shopper < histories.rows().rows(); shopper++) {
            int end = histories.rows().end(shopper);
            int start = histories.rows().start(shopper);
            for (int at = start; at < end; at++) {
                boolean last = at + 1 == end || pause(log, histories, at) > gap.toMillis();
                if (last) {
                    give(taker, log, histories, start, at + 1);
                    start = at + 1;
                }
            }
        }
    }

    private static long pause(InteractionLog log, Histories histories, int at) {
        return log.atMillis(histories.rows().column(at + 1))
                - log.atMillis(histories.rows().column(at));
    }

    private static void give(Taker taker, InteractionLog log, Histories histories, int from, int to) {
        int[] session = new int[to - from];
        for (int i = 0; i < session.length; i++) {
            session[i] = log.product(histories.rows().column(from + i));
        }
        taker.take(session, log.atMillis(histories.rows().column(to - 1)));
    }
}
