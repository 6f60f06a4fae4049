package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.boosting.FeatureBins;
import io.electronicsmarketplace.recommendation.boosting.TreeBooster;
import io.electronicsmarketplace.recommendation.boosting.Trees;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Fits {@link NextItemModel}: first on older sessions to see what does well on newer ones, then on all. */
public final class NextItemFitter {
    /** Of each question these best candidates are learnt from, and a share of the others. */
    private static final int HEAD = 30;

    private static final float TAIL_SHARE = 0.3f;
    /** As of the decision on a recipe. */
    private static final int RESAMPLES = 10_000;

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
        return best(boosting, currentAllowed, judges, patience).figures();
    }

    private record Best(Trees trees, Validation figures) {}

    private Best best(BoostingSettings boosting, boolean currentAllowed, Judges judges, int patience) {
        CandidateRows judged = judges.rows();
        float[] scores = new float[judged.rows().rows()];
        Validation[] best = {new Validation(0, 0, 0)};
        Trees fitted = fit(boosting, currentAllowed, trees -> {
            trees.addTo(scores, trees.count() - 1, judged.rows());
            Validation now = Judges.figures(judges.ranks(scores, currentAllowed), trees.count());
            if (now.merit() > best[0].merit()) {
                best[0] = now;
            }
            return trees.count() - best[0].trees() < patience;
        });
        return new Best(fitted.first(best[0].trees()), best[0]);
    }

    /**
     * How the learnt model and another do on the same questions, which had no part in the choice of trees.
     *
     * @param learnt with as many trees as did best on other questions
     * @param gain 95 % interval of the learnt merit minus the other's, by a bootstrap over sessions
     */
    public record Comparison(Validation learnt, Validation other, Interval gain) {}

    /**
     * Compares without the current item: half of the held-back sessions choose how many trees, the others judge.
     *
     * @param most how many questions at most, of both halves
     * @param patience as of {@link #validate}
     */
    public Comparison compare(BoostingSettings boosting, int most, int patience, Other other) {
        Questions held = held(most);
        Best best = best(boosting, false, judges(held.half(0)), patience);
        Judges judges = judges(held.half(1));
        float[] scores = new float[judges.rows().rows().rows()];
        for (int tree = 0; tree < best.trees().count(); tree++) {
            best.trees().addTo(scores, tree, judges.rows().rows());
        }
        int[] learnt = judges.ranks(scores, false);
        int[] others = judges.ranks(other);
        Interval gain = new Bootstrap(RESAMPLES, seed).interval(judges.differences(learnt, others));
        return new Comparison(Judges.figures(learnt, best.trees().count()), Judges.figures(others, 0), gain);
    }

    /** Questions of the sessions that were held back, at most {@code most}. */
    public Judges judges(int most) {
        return judges(held(most));
    }

    private Judges judges(Questions questions) {
        return new Judges(CandidateRows.toJudge(questions, bins, threads), questions);
    }

    private Questions held(int most) {
        return Questions.of(index, known, index.sessions(), 1, most, new SplittableRandom(seed ^ 0x5eed));
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

        /** Rank of each question's answer, from 1; 0 where it is not among the first {@link #LIST}. */
        int[] ranks(float[] scores, boolean currentAllowed) {
            int[] ranks = new int[repeats.length];
            for (int question = 0; question < ranks.length; question++) {
                int rank = currentAllowed || !repeats[question] ? rank(question, scores, currentAllowed) : 0;
                ranks[question] = rank <= LIST ? rank : 0;
            }
            return ranks;
        }

        /** Such ranks of another model on the same questions, without the current item. */
        int[] ranks(Other other) {
            int[] ranks = new int[repeats.length];
            CandidateList list = new CandidateList();
            for (int question = 0; question < ranks.length; question++) {
                list.clear();
                other.propose(questions.prefix(question), LIST, list);
                int rank = 0;
                while (rank < list.size() && list.product(rank) != questions.target(question)) {
                    rank++;
                }
                ranks[question] = rank < list.size() && !repeats[question] ? rank + 1 : 0;
            }
            return ranks;
        }

        static Validation figures(int[] ranks, int trees) {
            double hits = 0;
            double reciprocal = 0;
            for (int rank : ranks) {
                hits += rank > 0 ? 1 : 0;
                reciprocal += rank > 0 ? 1.0 / rank : 0;
            }
            int n = Math.max(1, ranks.length);
            return new Validation(trees, hits / n, reciprocal / n);
        }

        /** By session, how much more merit the first ranks have. */
        UserSums differences(int[] ranks, int[] others) {
            int[] sessions =
                    IntStream.range(0, ranks.length).map(questions::session).toArray();
            double[] differences = IntStream.range(0, ranks.length)
                    .mapToDouble(question -> merit(ranks[question]) - merit(others[question]))
                    .toArray();
            return UserSums.of(sessions, differences);
        }

        private static double merit(int rank) {
            return rank > 0 ? 1 + 1.0 / rank : 0;
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
