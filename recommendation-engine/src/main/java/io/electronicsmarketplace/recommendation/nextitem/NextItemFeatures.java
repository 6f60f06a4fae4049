package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.TopList;

/**
 * The best candidates for the next item, with a row of features each: every kind of evidence as it is and by
 * the greatest of its kind for this session, where the candidate stands in the session, and counts of the candidate
 * and of the current item. Scratch space of one thread.
 */
final class NextItemFeatures {
    /** On validation of two shops 76 % of next items were among so many, 79 to 80 % among 200, by an equal blend of all evidence. */
    static final int CANDIDATES = 100;

    private static final int OWN = 16;
    static final int COUNT = 2 * SessionWalk.KINDS + OWN;

    /** Says "not in the session" where steps back are counted. */
    private static final int NEVER = 99;

    /** Above every sum of choice weights: what the session holds is always a candidate. */
    private static final float IN_SESSION = 100;

    /** Weights by which candidates are chosen; the order among them is the trees' matter. */
    private static final float[] CHOICE = choice();

    private final SessionWalk walk;
    private final float[] greatest = new float[SessionWalk.KINDS];
    private final TopList top = new TopList();
    private final CandidateList chosen = new CandidateList();
    private final int[] products = new int[CANDIDATES];
    private final float[] scores = new float[CANDIDATES];
    private final float[] rows = new float[CANDIDATES * COUNT];
    private int size;

    NextItemFeatures(ClickIndex index) {
        this.walk = new SessionWalk(index);
    }

    private static float[] choice() {
        float[] weights = new float[SessionWalk.KINDS];
        weights[SessionWalk.RULE] = 1;
        weights[SessionWalk.RULE_SLOW] = 1;
        weights[SessionWalk.ALL_RULES] = 1;
        weights[SessionWalk.TOGETHER_ALL] = 1;
        weights[SessionWalk.VOTES + 1] = 2;
        weights[SessionWalk.VOTES + 2] = 3;
        return weights;
    }

    int size() {
        return size;
    }

    int product(int candidate) {
        return products[candidate];
    }

    /** Rows of {@link #COUNT} features, one candidate after the other. */
    float[] rows() {
        return rows;
    }

    /** @param prefix the running session, oldest first; below 0 where a product is unknown */
    void fill(int[] prefix, ClickCounts counts) {
        Evidence evidence = walk.gather(prefix, counts);
        choose(evidence);
        size = chosen.size();
        for (int candidate = 0; candidate < size; candidate++) {
            int row = chosen.product(candidate);
            products[candidate] = evidence.product(row);
            fillRow(candidate * COUNT, evidence, row, prefix, counts);
        }
        addChoice();
    }

    private void choose(Evidence evidence) {
        for (int kind = 0; kind < greatest.length; kind++) {
            float most = 0;
            for (int row = 0; row < evidence.rows(); row++) {
                most = Math.max(most, evidence.sum(row, kind));
            }
            greatest[kind] = most;
        }
        top.reset(CANDIDATES);
        for (int row = 0; row < evidence.rows(); row++) {
            float score = 0;
            for (int kind = 0; kind < greatest.length; kind++) {
                if (CHOICE[kind] > 0 && greatest[kind] > 0) {
                    score += CHOICE[kind] * evidence.sum(row, kind) / greatest[kind];
                }
            }
            top.offer(row, walk.holds(evidence.product(row)) ? IN_SESSION + score : score);
        }
        chosen.clear();
        top.drainTo(chosen);
    }

    /** The score by which a candidate was chosen, that by the best one's, and how many have more. */
    private void addChoice() {
        float most = 0;
        for (int candidate = 0; candidate < size; candidate++) {
            float score = chosen.score(candidate);
            scores[candidate] = score >= IN_SESSION ? score - IN_SESSION : score;
            most = Math.max(most, scores[candidate]);
        }
        for (int candidate = 0; candidate < size; candidate++) {
            int better = 0;
            for (int other = 0; other < size; other++) {
                better += scores[other] > scores[candidate] ? 1 : 0;
            }
            int at = (candidate + 1) * COUNT - 3;
            rows[at] = scores[candidate];
            rows[at + 1] = most > 0 ? scores[candidate] / most : 0;
            rows[at + 2] = better;
        }
    }

    private void fillRow(int to, Evidence evidence, int row, int[] prefix, ClickCounts counts) {
        int at = to;
        for (int kind = 0; kind < greatest.length; kind++) {
            float sum = evidence.sum(row, kind);
            rows[at] = sum;
            rows[at + greatest.length] = greatest[kind] > 0 ? sum / greatest[kind] : 0;
            at++;
        }
        at += greatest.length;
        int product = evidence.product(row);
        int current = prefix[prefix.length - 1];
        int back = NEVER;
        int times = 0;
        for (int steps = 0; steps < prefix.length; steps++) {
            if (prefix[prefix.length - 1 - steps] == product) {
                back = Math.min(back, steps);
                times++;
            }
        }
        rows[at++] = back;
        rows[at++] = times;
        rows[at++] = prefix.length;
        rows[at++] = walk.length();
        rows[at++] = counts.clicks()[product];
        rows[at++] = counts.recent()[product];
        rows[at++] = counts.newest()[product];
        rows[at++] = counts.trend(product);
        rows[at++] = current < 0 ? 0 : counts.clicks()[current];
        rows[at++] = current < 0 ? 0 : counts.repeatRate(current);
        rows[at++] = prefix.length > 1 && prefix[prefix.length - 2] == current ? 1 : 0;
        rows[at++] = counts.repeatRate(product);
        rows[at] = prefix[0] == product ? 1 : 0;
    }
}
