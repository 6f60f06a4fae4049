package io.electronicsmarketplace.recommendation.generated;

import io.electronicsmarketplace.recommendation.candidate.session.Sessions;
import io.electronicsmarketplace.recommendation.candidate.session.SessionsBuilder;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Browsing sessions with the shape of a large shop's click log: their lengths are geometric with a mean of nearly
 * five, products belong to tastes, and a few of each take most of its clicks. Equal arguments give equal sessions.
 *
 * @param clicks of all sessions together, repetitions included
 */
public record GeneratedSessions(int clicks, int products, long seed) {
    /** A session goes on with this probability after its second click. */
    private static final double GOES_ON = 0.73;
    /** One click in five has nothing to do with the session's taste. */
    private static final double ASTRAY = 0.2;

    private static final int MOST_CLICKS = 100;
    private static final long SPAN = Duration.ofDays(30).toMillis();

    /**
     * All sessions, over thirty days from time 0 on.
     *
     * @param perProduct how many sessions a product's posting list keeps, the newest
     */
    public Sessions index(int perProduct) {
        SplittableRandom random = new SplittableRandom(seed);
        SessionsBuilder builder = new SessionsBuilder(products, MOST_CLICKS);
        long made = 0;
        while (made < clicks) {
            int[] session = session(random);
            builder.add(session, random.nextLong(SPAN));
            made += session.length;
        }
        return builder.build(perProduct);
    }

    /** The products of one session, oldest first, at least two. */
    public int[] session(SplittableRandom random) {
        int length = 2;
        while (length < MOST_CLICKS && random.nextDouble() < GOES_ON) {
            length++;
        }
        ProductTastes tastes = new ProductTastes(products);
        int taste = tastes.taste(random);
        int[] session = new int[length];
        for (int click = 0; click < length; click++) {
            session[click] = tastes.product(random.nextDouble() < ASTRAY ? tastes.taste(random) : taste, random);
        }
        return session;
    }
}
