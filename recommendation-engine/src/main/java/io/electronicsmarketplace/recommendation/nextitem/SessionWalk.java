package io.electronicsmarketplace.recommendation.nextitem;

/**
 * Gathers all evidence for what comes next in one walk. The recency-ordered postings of the running session's
 * products are merged from their newest ends (as in {@code SessionNeighbours}), so each past session is met
 * once, newest first, with everything that it shares. At each shared click the walk counts what came after and before
 * (sequential rules: Ludewig, Jannach, UMUAI 2018; item-kNN); {@link SessionVotes} keeps the similarities of whole
 * sessions, and has the most similar vote at the end.
 *
 * <p>Scratch space of one thread.
 */
final class SessionWalk {
    /** Clicks right after the current item: all, and decayed by age. */
    static final int NEXT = 0;

    static final int NEXT_DECAYED = 1;
    /** Clicks two steps after it. */
    static final int SECOND = 2;
    /** Clicks after it by distance: all, decayed fast, decayed slowly. */
    static final int RULE = 3;

    static final int RULE_FAST = 4;
    static final int RULE_SLOW = 5;
    /** Clicks after the item before the current one. */
    static final int PREVIOUS_RULE = 6;
    /** Clicks after the newest two items in a row. */
    static final int PAIR = 7;
    /** Clicks after any item of the session, and after those further back than two. */
    static final int ALL_RULES = 8;

    static final int BEFORE_DECAYED = 9;
    static final int BEFORE = 10;
    static final int TOGETHER = 11;
    static final int TOGETHER_ALL = 12;
    static final int BEFORE_ALL = 13;
    static final int OLD_RULES = 14;
    /** The first vote of {@link Vote#ALL}. */
    static final int VOTES = 15;

    static final int KINDS = VOTES + Vote.ALL.length;

    /** How many products of the running session count, and how many of them speak by rules. */
    static final int ITEMS = 20;

    private static final int RULE_ITEMS = 10;
    static final int TOGETHER_ITEMS = 5;
    private static final int REACH = 15;

    /** How many past sessions are met, the newest: in a small catalogue with many sessions all share something. */
    static final int VISITS = 500;

    /** After how many clicks that were passed no further session is met: long sessions that share much take long. */
    private static final int PASSED = 10_000;

    /** At how many shared clicks the others of one session are passed: no few sessions use up what is left for all. */
    private static final int MEETINGS = 10;

    /** Weights of what speaks for products so many steps back, newest first. */
    private static final float[] NEAR = decays(2, ITEMS);

    private static final float[] FAR = decays(5, ITEMS);
    /** 1 by the number of clicks between two. */
    private static final float[] CLOSENESS = closeness();

    private final ClickIndex index;
    private final Evidence evidence;
    private final int[] items = new int[ITEMS];
    private final int[] heads = new int[ITEMS];
    private final int[] bottoms = new int[ITEMS];
    /** The session of each head; -1 where there is none left. */
    private final int[] headSessions = new int[ITEMS];

    private final float[] togetherWeights = new float[ITEMS];
    private final SessionVotes votes;
    private int length;
    private int met;
    /** How many clicks of past sessions the walk has passed, once for each click that they share. */
    private int passed;
    /** At how many shared clicks those of the session that is being met were passed. */
    private int meetings;

    SessionWalk(ClickIndex index) {
        this.index = index;
        this.evidence = new Evidence(index.products(), KINDS);
        this.votes = new SessionVotes(index, evidence);
    }

    private static float[] decays(double decay, int length) {
        float[] decays = new float[length];
        for (int steps = 0; steps < length; steps++) {
            decays[steps] = (float) Math.exp(-steps / decay);
        }
        return decays;
    }

    private static float[] closeness() {
        float[] closeness = new float[REACH + 1];
        for (int step = 1; step <= REACH; step++) {
            closeness[step] = 1f / step;
        }
        return closeness;
    }

    /** How many distinct products of the running session count. */
    int length() {
        return length;
    }

    /**
     * How many past sessions were met that share a product with the running one: at most {@link #VISITS}, fewer where
     * they are long. Without any there is no evidence.
     */
    int met() {
        return met;
    }

    /** The product so many steps back among these. */
    int item(int steps) {
        return items[steps];
    }

    /**
     * Walks; the evidence is valid until the next walk.
     *
     * @param prefix the running session, oldest first; products below 0 are unknown and left out
     */
    Evidence gather(int[] prefix, ClickCounts counts) {
        evidence.clear();
        begin(prefix, counts);
        int visits = 0;
        passed = 0;
        while (visits < VISITS && passed < PASSED && visit(counts)) {
            visits++;
        }
        votes.count(counts);
        met = visits;
        for (int steps = 0; steps < length; steps++) {
            evidence.touch(items[steps]);
        }
        return evidence;
    }

    private void begin(int[] prefix, ClickCounts counts) {
        length = 0;
        for (int at = prefix.length - 1; at >= 0 && length < ITEMS; at--) {
            if (prefix[at] >= 0 && !holds(prefix[at])) {
                items[length++] = prefix[at];
            }
        }
        for (int steps = 0; steps < length; steps++) {
            heads[steps] = index.postingsEnd(items[steps], counts.known()) - 1;
            bottoms[steps] = index.postingStarts()[items[steps]];
            headSessions[steps] = headSession(steps);
            int clicks = heads[steps] + 1 - bottoms[steps];
            togetherWeights[steps] = (float) (Math.exp(-steps / 2.0) / Math.sqrt(clicks + 1.0));
        }
        votes.begin(length);
    }

    /** Whether the product is among those of the running session that count. */
    private boolean holds(int product) {
        for (int steps = 0; steps < length; steps++) {
            if (items[steps] == product) {
                return true;
            }
        }
        return false;
    }

    private int headSession(int steps) {
        return heads[steps] >= bottoms[steps] ? index.postingSessions()[heads[steps]] : -1;
    }

    /** Meets the newest session that was not met yet; false where there is none. */
    private boolean visit(ClickCounts counts) {
        int newest = -1;
        for (int steps = 0; steps < length; steps++) {
            newest = Math.max(newest, headSessions[steps]);
        }
        if (newest < 0) {
            return false;
        }
        int ago = counts.known() - newest;
        meetings = 0;
        votes.meet(newest);
        for (int steps = 0; steps < length; steps++) {
            if (headSessions[steps] == newest) {
                meet(steps, newest, ago, counts);
            }
        }
        votes.part(ago);
        return true;
    }

    /** Takes in that the visited session shares an item, and passes its clicks there. */
    private void meet(int steps, int newest, int ago, ClickCounts counts) {
        votes.share(steps, index.postings()[heads[steps]]);
        int start = index.starts()[newest];
        int end = index.starts()[newest + 1];
        while (headSessions[steps] == newest) {
            int at = index.postings()[heads[steps]--];
            headSessions[steps] = headSession(steps);
            if (steps < RULE_ITEMS && meetings < MEETINGS) {
                meetings++;
                int near = Math.max(start, at - REACH);
                int far = Math.min(end, at + REACH);
                addAfter(at, far, steps, ago, counts);
                addBefore(near, at, steps, ago, counts);
                passed += steps < TOGETHER_ITEMS ? end - start : far - near;
                if (steps < TOGETHER_ITEMS) {
                    addTogether(start, near, steps, counts);
                    addTogether(at, at + 1, steps, counts);
                    addTogether(far, end, steps, counts);
                }
            }
        }
    }

    private void addAfter(int at, int end, int steps, int ago, ClickCounts counts) {
        float fast = index.ages().fast()[ago];
        float slow = index.ages().slow()[ago];
        float near = NEAR[steps] * fast;
        float far = FAR[steps] * fast;
        for (int other = at + 1; other < end; other++) {
            int product = index.items()[other];
            int row = evidence.touch(product);
            float[] sums = evidence.sums();
            int step = other - at;
            float closeness = CLOSENESS[step];
            sums[row + ALL_RULES] += near * closeness;
            if (steps == 0) {
                if (step == 1) {
                    sums[row + NEXT]++;
                    sums[row + NEXT_DECAYED] += fast;
                } else if (step == 2) {
                    sums[row + SECOND]++;
                }
                sums[row + RULE] += closeness;
                sums[row + RULE_FAST] += fast * closeness;
                sums[row + RULE_SLOW] += slow * closeness;
            } else if (steps == 1) {
                sums[row + PREVIOUS_RULE] += fast * closeness;
                if (step == 2 && index.items()[at + 1] == items[0]) {
                    sums[row + PAIR]++;
                }
            } else {
                sums[row + OLD_RULES] += far * closeness;
            }
            if (steps < TOGETHER_ITEMS) {
                addTogether(sums, row, product, steps, counts);
            }
        }
    }

    private void addBefore(int start, int at, int steps, int ago, ClickCounts counts) {
        float fast = index.ages().fast()[ago];
        float near = NEAR[steps] * fast;
        for (int other = start; other < at; other++) {
            int product = index.items()[other];
            int row = evidence.touch(product);
            float[] sums = evidence.sums();
            float closeness = CLOSENESS[at - other];
            sums[row + BEFORE_ALL] += near * closeness;
            if (steps == 0) {
                sums[row + BEFORE_DECAYED] += fast * closeness;
                sums[row + BEFORE] += at - other == 1 ? 1 : 0;
            }
            if (steps < TOGETHER_ITEMS) {
                addTogether(sums, row, product, steps, counts);
            }
        }
    }

    /** Clicks of the session that are out of reach of rules. */
    private void addTogether(int from, int to, int steps, ClickCounts counts) {
        for (int other = from; other < to; other++) {
            int product = index.items()[other];
            int row = evidence.touch(product);
            addTogether(evidence.sums(), row, product, steps, counts);
        }
    }

    private void addTogether(float[] sums, int row, int product, int steps, ClickCounts counts) {
        float amount = togetherWeights[steps] * counts.root()[product];
        sums[row + TOGETHER_ALL] += amount;
        if (steps == 0) {
            sums[row + TOGETHER] += amount;
        }
    }
}
