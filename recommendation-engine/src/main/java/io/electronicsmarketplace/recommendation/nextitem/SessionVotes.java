package io.electronicsmarketplace.recommendation.nextitem;

import java.util.Arrays;

/**
 * The past sessions that a walk meets, how similar each is to the running one in each of {@link Vote#ALL}, and what the
 * most similar vote for. What belongs to a session lies side by side, one number for each vote.
 *
 * <p>Scratch space of one thread.
 */
final class SessionVotes {
    private static final int VOTERS = Vote.ALL.length;

    /** Distances and lengths up to which numbers are computed beforehand. */
    private static final int STEPS = 256;

    /** What each vote gives to a product so many steps behind the shared one, and to one so many before it. */
    private static final float[] AFTER = distances(false);

    private static final float[] BEFORE = distances(true);
    /** 1 by the root of a session's clicks: a walk asks it of hundreds. */
    private static final float[] BY_LENGTH = byLengths();

    private final ClickIndex index;
    private final Evidence evidence;
    /** What an item of the running session weighs in each vote. */
    private final float[] weights = new float[SessionWalk.ITEMS * VOTERS];

    private final int[] session = new int[SessionWalk.VISITS];
    /** The place of the newest shared product's last click in a session that was met, and its steps back. */
    private final int[] sharedAt = new int[SessionWalk.VISITS];

    private final int[] back = new int[SessionWalk.VISITS];
    private final float[] similarity = new float[SessionWalk.VISITS * VOTERS];
    private final SimilarityOrder order = new SimilarityOrder(SessionWalk.VISITS);
    private final float[][] rarities = new float[VOTERS][];
    /** How many sessions were met; while one is being met, its number. */
    private int met;

    SessionVotes(ClickIndex index, Evidence evidence) {
        this.index = index;
        this.evidence = evidence;
    }

    private static float[] byLengths() {
        float[] byLengths = new float[STEPS];
        for (int clicks = 1; clicks < STEPS; clicks++) {
            byLengths[clicks] = byLength(clicks);
        }
        return byLengths;
    }

    private static float byLength(int clicks) {
        return (float) (1 / Math.sqrt(clicks));
    }

    private static float[] distances(boolean before) {
        float[] distances = new float[STEPS * VOTERS];
        for (int vote = 0; vote < VOTERS; vote++) {
            float decay = Vote.ALL[vote].distanceDecay();
            float factor = before ? Vote.ALL[vote].before() : 1;
            for (int step = 0; step < STEPS; step++) {
                distances[step * VOTERS + vote] = decay > 0 ? factor * (float) Math.exp(-step / decay) : factor;
            }
        }
        return distances;
    }

    /** @param length how many distinct products of the running session count */
    void begin(int length) {
        met = 0;
        for (int steps = 0; steps < length; steps++) {
            for (int vote = 0; vote < VOTERS; vote++) {
                weights[steps * VOTERS + vote] = Vote.ALL[vote].itemWeight(steps, length);
            }
        }
    }

    /** Begins with a session; {@link #share} follows for each product that it shares, the newest first. */
    void meet(int newest) {
        session[met] = newest;
        back[met] = -1;
        Arrays.fill(similarity, met * VOTERS, (met + 1) * VOTERS, 0);
    }

    /**
     * The session shares the product so many steps back.
     *
     * @param at where it clicks it last
     */
    void share(int steps, int at) {
        if (back[met] < 0) {
            back[met] = steps;
            sharedAt[met] = at;
        }
        for (int vote = 0; vote < VOTERS; vote++) {
            similarity[met * VOTERS + vote] += weights[steps * VOTERS + vote];
        }
    }

    /** Ends with the session, which was so many sessions ago. */
    void part(int ago) {
        int clicks = index.starts()[session[met] + 1] - index.starts()[session[met]];
        float byLength = clicks < BY_LENGTH.length ? BY_LENGTH[clicks] : byLength(clicks);
        for (int vote = 0; vote < VOTERS; vote++) {
            float factor = Vote.ALL[vote].cosine() ? byLength : 1;
            similarity[met * VOTERS + vote] *= factor * index.ages().vote(vote, ago);
        }
        met++;
    }

    /** Adds the votes of all that were met to the evidence. */
    void count(ClickCounts counts) {
        for (int vote = 0; vote < VOTERS; vote++) {
            rarities[vote] = counts.rarity(Vote.ALL[vote].rarity());
            elect(vote);
        }
        for (int visit = 0; visit < met; visit++) {
            add(visit);
        }
    }

    /** Turns similarities into the weights of votes: 0 for sessions that are no neighbours. */
    private void elect(int vote) {
        Vote settings = Vote.ALL[vote];
        if (met > settings.neighbours()) {
            int[] ordered = order.of(similarity, vote, VOTERS, met);
            for (int rank = settings.neighbours(); rank < met; rank++) {
                similarity[ordered[rank] * VOTERS + vote] = 0;
            }
        }
        if (settings.matchFade() > 0) {
            for (int visit = 0; visit < met; visit++) {
                similarity[visit * VOTERS + vote] *= Math.max(0, 1 - back[visit] * settings.matchFade());
            }
        }
    }

    private void add(int visit) {
        int from = visit * VOTERS;
        if (!votes(from) && back[visit] < SessionWalk.TOGETHER_ITEMS) {
            return; // meeting it touched all of its clicks, to which it has nothing to give
        }
        int shared = sharedAt[visit];
        int[] items = index.items();
        boolean[] last = index.last();
        int end = index.starts()[session[visit] + 1];
        for (int at = index.starts()[session[visit]]; at < end; at++) {
            if (last[at]) {
                int product = items[at];
                int to = evidence.touch(product) + SessionWalk.VOTES;
                float[] sums = evidence.sums();
                float[] distance = at <= shared ? BEFORE : AFTER;
                int step = Math.min(STEPS - 1, Math.abs(at - shared)) * VOTERS;
                for (int vote = 0; vote < VOTERS; vote++) {
                    sums[to + vote] += similarity[from + vote] * distance[step + vote] * rarities[vote][product];
                }
            }
        }
    }

    /** Whether a session has a say in any vote. */
    private boolean votes(int from) {
        float sum = 0;
        for (int vote = 0; vote < VOTERS; vote++) {
            sum += similarity[from + vote];
        }
        return sum > 0;
    }
}
