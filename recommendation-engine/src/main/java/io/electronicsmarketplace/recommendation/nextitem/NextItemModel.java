package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.boosting.BatchedTrees;
import io.electronicsmarketplace.recommendation.boosting.Trees;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.TopList;

/** A fitted two-stage model of the next item. Immutable and safe for use by many threads. */
public final class NextItemModel {
    /** Candidates that the trees hold for equal stay in the order in which they were chosen. */
    private static final float ORDER = 1e-5f;

    private final ClickIndex index;
    private final ClickCounts counts;
    private final BatchedTrees allowed;
    private final BatchedTrees excluded;

    NextItemModel(ClickIndex index, Trees allowed, Trees excluded) {
        this.index = index;
        this.counts = ClickCounts.of(index, index.sessions());
        this.allowed = allowed.batched(NextItemFeatures.COUNT);
        this.excluded = excluded.batched(NextItemFeatures.COUNT);
    }

    static float ordered(float score, int rank) {
        return score - ORDER * rank;
    }

    /** Scratch space of one thread for one question after the other. */
    public final class Scorer {
        private final NextItemFeatures features = new NextItemFeatures(index);
        private final BatchedTrees.Scorer ofAllowed = allowed.scorer();
        private final BatchedTrees.Scorer ofExcluded = excluded.scorer();
        private final float[] scores = new float[NextItemFeatures.CANDIDATES];
        private final TopList top = new TopList();

        /**
         * Appends the next items, best first.
         *
         * @param prefix products of the running session, oldest first and not empty
         * @param current the product being looked at, -1 when it is unknown
         * @param currentAllowed whether that one may be listed
         */
        public void propose(int[] prefix, int current, boolean currentAllowed, CandidateList into) {
            features.fill(prefix, counts);
            (currentAllowed ? ofAllowed : ofExcluded).score(features.rows(), features.size(), scores);
            top.reset(features.size());
            for (int candidate = 0; candidate < features.size(); candidate++) {
                if (currentAllowed || features.product(candidate) != current) {
                    top.offer(features.product(candidate), ordered(scores[candidate], candidate));
                }
            }
            top.drainTo(into);
        }
    }

    public Scorer scorer() {
        return new Scorer();
    }
}
