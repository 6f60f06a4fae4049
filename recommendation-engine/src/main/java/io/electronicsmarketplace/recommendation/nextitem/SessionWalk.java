package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.TopList;

/**
 * Gathers all evidence for what comes next in one walk. The recency-ordered postings of the running session's
 * products are merged from their newest ends (as in {@code SessionNeighbours}), so each past session is met
 * once, newest first, with everything that it shares. At each shared click the walk counts what came after and before
 * (sequential rules: Ludewig, Jannach, UMUAI 2018; item-kNN); similarities of whole sessions are kept, and the
 * most similar vote at the end.
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
    private static final int ITEMS = 20;

    private static final int RULE_ITEMS = 10;
    private static final int TOGETHER_ITEMS = 5;
    private static final int REACH = 15;
    private static final int VISITS = 5000;
    private static final float FAST = 0.1f;
    private static final float SLOW = 0.5f;

    private final ClickIndex index;
    private final Evidence evidence;
    private final int[] items = new int[ITEMS];
    private final int[] heads = new int[ITEMS];
    private final int[] bottoms = new int[ITEMS];
    private final float[] togetherWeights = new float[ITEMS];
    private final float[][] weights = new float[Vote.ALL.length][ITEMS];
    private final int[] session = new int[VISITS];
    /** The place of the newest shared product's last click in a visited session, and its steps back. */
    private final int[] sharedAt = new int[VISITS];

    private final int[] back = new int[VISITS];
    private final float[][] similarity = new float[Vote.ALL.length][VISITS];
    private final float[][] distance = new float[Vote.ALL.length][];
    private final TopList top = new TopList();
    private final CandidateList voters = new CandidateList();
    private int length;

    SessionWalk(ClickIndex index) {
        this.index = index;
        this.evidence = new Evidence(index.products(), KINDS);
        for (int vote = 0; vote < distance.length; vote++) {
            float decay = Vote.ALL[vote].distanceDecay();
            distance[vote] = new float[256];
            for (int step = 0; step < 256; step++) {
                distance[vote][step] = decay > 0 ? (float) Math.exp(-step / decay) : 1;
            }
        }
    }

    /** How many distinct products of the running session count. */
    int length() {
        return length;
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
        while (visits < VISITS && visit(visits, counts)) {
            visits++;
        }
        for (int vote = 0; vote < Vote.ALL.length; vote++) {
            letVote(vote, visits, counts);
        }
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
            int clicks = heads[steps] + 1 - bottoms[steps];
            togetherWeights[steps] = (float) (Math.exp(-steps / 2.0) / Math.sqrt(clicks + 1.0));
            for (int vote = 0; vote < Vote.ALL.length; vote++) {
                weights[vote][steps] = Vote.ALL[vote].itemWeight(steps, length);
            }
        }
    }

    /** Whether the product is among those of the running session that count. */
    boolean holds(int product) {
        for (int steps = 0; steps < length; steps++) {
            if (items[steps] == product) {
                return true;
            }
        }
        return false;
    }

    private int headSession(int steps) {
        return heads[steps] >= bottoms[steps] ? index.sessionOf()[index.postings()[heads[steps]]] : -1;
    }

    private boolean visit(int visit, ClickCounts counts) {
        int newest = -1;
        for (int steps = 0; steps < length; steps++) {
            newest = Math.max(newest, headSession(steps));
        }
        if (newest < 0) {
            return false;
        }
        float age = (counts.known() - newest) / (float) index.sessions();
        float fast = (float) Math.exp(-age / FAST);
        float slow = (float) Math.exp(-age / SLOW);
        session[visit] = newest;
        back[visit] = -1;
        for (int vote = 0; vote < Vote.ALL.length; vote++) {
            similarity[vote][visit] = 0;
        }
        for (int steps = 0; steps < length; steps++) {
            if (headSession(steps) == newest) {
                meet(visit, steps, newest, fast, slow, counts);
            }
        }
        int clicks = index.starts()[newest + 1] - index.starts()[newest];
        for (int vote = 0; vote < Vote.ALL.length; vote++) {
            Vote settings = Vote.ALL[vote];
            float factor = settings.cosine() ? (float) (1 / Math.sqrt(clicks)) : 1;
            if (settings.age() > 0) {
                factor *= (float) Math.exp(-age / settings.age());
            }
            similarity[vote][visit] *= factor;
        }
        return true;
    }

    /** Takes in that the visited session shares an item, and passes its clicks there. */
    private void meet(int visit, int steps, int newest, float fast, float slow, ClickCounts counts) {
        if (back[visit] < 0) {
            back[visit] = steps;
            sharedAt[visit] = index.postings()[heads[steps]];
        }
        for (int vote = 0; vote < Vote.ALL.length; vote++) {
            similarity[vote][visit] += weights[vote][steps];
        }
        while (headSession(steps) == newest) {
            int at = index.postings()[heads[steps]--];
            if (steps < RULE_ITEMS) {
                addAfter(at, index.starts()[newest + 1], steps, fast, slow);
                addBefore(at, index.starts()[newest], steps, fast);
            }
            if (steps < TOGETHER_ITEMS) {
                addTogether(newest, steps, counts);
            }
        }
    }

    private void addAfter(int at, int end, int steps, float fast, float slow) {
        float near = (float) Math.exp(-steps / 2.0) * fast;
        float far = steps >= 2 ? (float) Math.exp(-steps / 5.0) * fast : 0;
        for (int other = at + 1; other < Math.min(end, at + REACH); other++) {
            int row = evidence.touch(index.items()[other]);
            float[] sums = evidence.sums();
            int step = other - at;
            float closeness = 1f / step;
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
        }
    }

    private void addBefore(int at, int start, int steps, float fast) {
        float near = (float) Math.exp(-steps / 2.0) * fast;
        for (int other = Math.max(start, at - REACH); other < at; other++) {
            int row = evidence.touch(index.items()[other]);
            float[] sums = evidence.sums();
            float closeness = 1f / (at - other);
            sums[row + BEFORE_ALL] += near * closeness;
            if (steps == 0) {
                sums[row + BEFORE_DECAYED] += fast * closeness;
                sums[row + BEFORE] += at - other == 1 ? 1 : 0;
            }
        }
    }

    private void addTogether(int newest, int steps, ClickCounts counts) {
        for (int other = index.starts()[newest]; other < index.starts()[newest + 1]; other++) {
            int product = index.items()[other];
            float amount = togetherWeights[steps] * counts.root()[product];
            int row = evidence.touch(product);
            evidence.sums()[row + TOGETHER_ALL] += amount;
            if (steps == 0) {
                evidence.sums()[row + TOGETHER] += amount;
            }
        }
    }

    private void letVote(int vote, int visits, ClickCounts counts) {
        Vote settings = Vote.ALL[vote];
        top.reset(settings.neighbours());
        for (int visit = 0; visit < Math.min(visits, settings.sample()); visit++) {
            top.offer(visit, similarity[vote][visit]);
        }
        voters.clear();
        top.drainTo(voters);
        for (int rank = 0; rank < voters.size(); rank++) {
            int visit = voters.product(rank);
            float weight = voters.score(rank) * Math.max(0, 1 - back[visit] * settings.matchFade());
            if (weight > 0) {
                addVote(vote, visit, weight, counts);
            }
        }
    }

    private void addVote(int vote, int visit, float weight, ClickCounts counts) {
        Vote settings = Vote.ALL[vote];
        int shared = sharedAt[visit];
        for (int at = index.starts()[session[visit]]; at < index.starts()[session[visit] + 1]; at++) {
            if (index.last()[at]) {
                int product = index.items()[at];
                float amount = weight * distance[vote][Math.min(255, Math.abs(at - shared))];
                amount *= settings.rarity() == 1
                        ? counts.rarity()[product]
                        : settings.rarity() == 0 ? 1 : (float) Math.sqrt(counts.rarity()[product]);
                amount *= at <= shared ? settings.before() : 1;
                int row = evidence.touch(product);
                evidence.sums()[row + VOTES + vote] += amount;
            }
        }
    }
}
