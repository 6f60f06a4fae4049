package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.boosting.FeatureBins;
import io.electronicsmarketplace.recommendation.boosting.TreeBooster;
import io.electronicsmarketplace.recommendation.boosting.Trees;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** Fits {@link NextItemModel}: first on older sessions to see what does well on newer ones, then on all. */
public final class NextItemFitter {
    /** Of each question these best candidates are learnt from, and a share of the others. */
    private static final int HEAD = 30;

    private static final float TAIL_SHARE = 0.3f;

    private final ClickIndex index;
    private final NextItemSettings settings;
    private final Threads threads;
    private final long seed;
    private final int known;
    private final FeatureBins bins;
    private final CandidateRows rows;

    /**
     * Gathers what to learn from.
     *
     * @param sessions oldest first, each with its oldest product first
     * @param known how many of them may be learnt from
     */
    public NextItemFitter(
            int products, List<int[]> sessions, int known, NextItemSettings settings, long seed, Threads threads) {
        this.index = ClickIndex.of(products, sessions);
        this.settings = settings;
        this.threads = threads;
        this.seed = seed;
        this.known = known;
        int from = known - Math.round(settings.learntShare() * known);
        Questions questions =
                Questions.of(index, from, known, settings.windows(), settings.questions(), new SplittableRandom(seed));
        this.bins = CandidateRows.bins(questions, threads);
        this.rows = CandidateRows.toLearn(questions, bins, HEAD, TAIL_SHARE, seed, threads);
    }

    /** Figures on questions that were not learnt from: shares and means over all of them; 0 trees of what has none. */
    public record Validation(int trees, double hit20, double reciprocal20) {
        /** What settings are chosen by. */
        public double merit() {
            return hit20 + reciprocal20;
        }
    }

    /**
     * How many trees do best on questions of the sessions that were held back.
     *
     * @param most how many questions at most
     * @param patience ends the fit after so many trees without a gain
     */
    public Validation validate(BoostingSettings boosting, boolean currentAllowed, Judges judges, int patience) {
        CandidateRows judged = judges.rows();
        float[] scores = new float[judged.rows().rows()];
        Validation[] best = {new Validation(0, 0, 0)};
        fit(boosting, currentAllowed, trees -> {
            trees.addTo(scores, trees.count() - 1, judged.rows());
            Validation now = judges.figures(scores, trees.count(), currentAllowed);
            if (now.merit() > best[0].merit()) {
                best[0] = now;
            }
            return trees.count() - best[0].trees() < patience;
        });
        return best[0];
    }

    /** Questions of the sessions that were held back, at most {@code most}. */
    public Judges judges(int most) {
        Questions questions =
                Questions.of(index, known, index.sessions(), 1, most, new SplittableRandom(seed ^ 0x5eed));
        return new Judges(CandidateRows.toJudge(questions, bins, threads), questions);
    }

    private Trees fit(BoostingSettings boosting, boolean currentAllowed, TreeBooster.Watcher watcher) {
        IntPredicate used = currentAllowed ? row -> true : row -> !rows.isCurrent()[row];
        return new TreeBooster(bins, boosting, threads, seed)
                .fit(rows.rows(), rows.weights(), used, row -> rows.isTarget()[row], watcher);
    }

    /**
     * The model of all sessions.
     *
     * @param boosting with as many trees as validation found best
     * @param currentAllowed whether it may list the current item
     */
    public NextItemModel fit(BoostingSettings boosting, boolean currentAllowed) {
        Trees trees = fit(boosting, currentAllowed, all -> true);
        return new NextItemModel(index, trees.ensemble(NextItemFeatures.COUNT));
    }

    /** Another model, asked for what comes next but for the current item. */
    @FunctionalInterface
    public interface Other {
        /** @param prefix products of the running session, oldest first */
        void propose(int[] prefix, int most, CandidateList into);
    }

    /** Held-back questions with all their candidates. */
    public static final class Judges {
        private static final int LIST = 20;

        private final CandidateRows rows;
        private final Questions questions;
        private final boolean[] repeats;

        Judges(CandidateRows rows, Questions questions) {
            this.rows = rows;
            this.questions = questions;
            this.repeats = new boolean[questions.size()];
            for (int question = 0; question < repeats.length; question++) {
                int[] prefix = questions.prefix(question);
                repeats[question] = prefix[prefix.length - 1] == questions.target(question);
            }
        }

        CandidateRows rows() {
            return rows;
        }

        Validation figures(float[] scores, int trees, boolean currentAllowed) {
            double hits = 0;
            double reciprocal = 0;
            for (int question = 0; question < repeats.length; question++) {
                int rank = currentAllowed || !repeats[question] ? rank(question, scores, currentAllowed) : 0;
                if (rank > 0 && rank <= LIST) {
                    hits++;
                    reciprocal += 1.0 / rank;
                }
            }
            int n = Math.max(1, repeats.length);
            return new Validation(trees, hits / n, reciprocal / n);
        }

        /** What another model comes to on the same questions, without the current item. */
        public Validation figures(Other other) {
            double hits = 0;
            double reciprocal = 0;
            CandidateList list = new CandidateList();
            for (int question = 0; question < repeats.length; question++) {
                list.clear();
                other.propose(questions.prefix(question), LIST, list);
                int rank = 0;
                while (rank < list.size() && list.product(rank) != questions.target(question)) {
                    rank++;
                }
                if (rank < list.size() && !repeats[question]) {
                    hits++;
                    reciprocal += 1.0 / (rank + 1);
                }
            }
            int n = Math.max(1, repeats.length);
            return new Validation(0, hits / n, reciprocal / n);
        }

        private int rank(int question, float[] scores, boolean currentAllowed) {
            int start = rows.starts()[question];
            int end = rows.starts()[question + 1];
            int target = start;
            while (target < end && !rows.isTarget()[target]) {
                target++;
            }
            if (target == end) {
                return 0;
            }
            float score = NextItemModel.ordered(scores[target], target - start);
            int rank = 1;
            for (int row = start; row < end; row++) {
                boolean listed = row != target && (currentAllowed || !rows.isCurrent()[row]);
                rank += listed && NextItemModel.ordered(scores[row], row - start) >= score ? 1 : 0;
            }
            return rank;
        }
    }
}
