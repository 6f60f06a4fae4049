package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The best candidates for the next item, with a row of features each: every kind of evidence as it is and by
 * the greatest of its kind for this session, where the candidate stands in the session, and counts of the candidate
 * and of the current item. Scratch space of one thread.
 */
final class NextItemFeatures {
    /**
     * One batch of {@code TreeScorer}. HR@20 and MRR@20 on validation were .6892 and .3763 of one shop and .5322
     * and .1994 of another; with 100 they were .6893, .3763, .5321 and .1994.
     */
    static final int CANDIDATES = 64;

    private static final int OWN = 16;
    static final int COUNT = 2 * SessionWalk.KINDS + OWN;

    /** Says "not in the session" where steps back are counted. */
    private static final int NEVER = 99;

    /** Above every sum of choice weights: what the session holds is always a candidate. */
    private static final float IN_SESSION = 100;

    /** By what candidates are chosen, and its weights; the order among them is the trees' matter. */
    private static final int[] CHOSEN_BY = {
        SessionWalk.RULE,
        SessionWalk.RULE_SLOW,
        SessionWalk.ALL_RULES,
        SessionWalk.TOGETHER_ALL,
        SessionWalk.VOTES + 1,
        SessionWalk.VOTES + 2
    };

    private static final float[] CHOICE = {1, 1, 1, 1, 2, 3};

    private final SessionWalk walk;
    private final float[] greatest = new float[SessionWalk.KINDS];
    private final TopList top = new TopList();
    private float[] choices = new float[256];
    private final CandidateList chosen = new CandidateList();
    private final int[] products = new int[CANDIDATES];
    private final float[] scores = new float[CANDIDATES];
    private final float[] rows = new float[CANDIDATES * COUNT];
    private int size;

    NextItemFeatures(ClickIndex index) {
        this.walk = new SessionWalk(index);
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

    /** As if everything might be listed. */
    void fill(int[] prefix, ClickCounts counts) {
        fill(prefix, counts, product -> true);
    }

    /**
     * Without candidates where no past session shares a product: what the session holds is all that there would be.
     *
     * @param prefix the running session, oldest first; below 0 where a product is unknown
     * @param eligible which products may be listed: others take no place, but for those of the session, which are
     *     always candidates
     */
    void fill(int[] prefix, ClickCounts counts, IntPredicate eligible) {
        Evidence evidence = walk.gather(prefix, counts);
        if (walk.met() == 0) {
            size = 0;
            return;
        }
        choose(evidence, eligible);
        size = chosen.size();
        for (int candidate = 0; candidate < size; candidate++) {
            int row = chosen.product(candidate);
            products[candidate] = evidence.product(row);
            fillRow(candidate * COUNT, evidence, row, prefix, counts);
        }
        addChoice();
    }

    private void choose(Evidence evidence, IntPredicate eligible) {
        float[] sums = evidence.sums();
        Arrays.fill(greatest, 0);
        for (int row = 0; row < evidence.rows(); row++) {
            for (int kind = 0; kind < greatest.length; kind++) {
                greatest[kind] = Math.max(greatest[kind], sums[row * greatest.length + kind]);
            }
        }
        if (choices.length < evidence.rows()) {
            choices = new float[2 * evidence.rows()];
        }
        for (int row = 0; row < evidence.rows(); row++) {
            choices[row] = choice(sums, row * greatest.length);
        }
        for (int steps = 0; steps < walk.length(); steps++) {
            choices[evidence.row(walk.item(steps))] += IN_SESSION;
        }
        top.reset(CANDIDATES);
        for (int row = 0; row < evidence.rows(); row++) {
            boolean held = choices[row] >= IN_SESSION;
            if (top.wouldTake(row, choices[row]) && (held || eligible.test(evidence.product(row)))) {
                top.offer(row, choices[row]);
            }
        }
        chosen.clear();
        top.drainTo(chosen);
    }

    private float choice(float[] sums, int at) {
        float score = 0;
        for (int number = 0; number < CHOSEN_BY.length; number++) {
            int kind = CHOSEN_BY[number];
            if (greatest[kind] > 0) {
                score += CHOICE[number] * sums[at + kind] / greatest[kind];
            }
        }
        return score;
    }

    /**
     * The score by which a candidate was chosen, that by the best one's, and how many have more. What the session
     * holds stands first; all others stand behind it, those with more before those with less.
     */
    private void addChoice() {
        int held = Math.min(walk.length(), size);
        float most = 0;
        for (int candidate = 0; candidate < size; candidate++) {
            scores[candidate] = candidate < held ? chosen.score(candidate) - IN_SESSION : chosen.score(candidate);
            most = Math.max(most, scores[candidate]);
        }
        for (int candidate = 0; candidate < size; candidate++) {
            int at = (candidate + 1) * COUNT - 3;
            rows[at] = scores[candidate];
            rows[at + 1] = most > 0 ? scores[candidate] / most : 0;
            rows[at + 2] = better(scores[candidate], held);
        }
    }

    private int better(float score, int held) {
        int better = 0;
        for (int other = 0; other < held; other++) {
            better += scores[other] > score ? 1 : 0;
        }
        for (int other = held; other < size && scores[other] > score; other++) {
            better++;
        }
        return better;
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
