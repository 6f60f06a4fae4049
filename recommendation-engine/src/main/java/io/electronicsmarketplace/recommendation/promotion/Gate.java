package io.electronicsmarketplace.recommendation.promotion;

import static io.electronicsmarketplace.recommendation.promotion.Percent.percent;

import io.electronicsmarketplace.recommendation.evaluation.ContestantResult;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.Row;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.Slice;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a challenger takes the champion's place. It does so only if it is better by more than
 * chance and by more than a hair on the live view, above every baseline, and hurts nobody: coverage,
 * inequality, diversity, slices of users and products, the static view, and scoring time are guarded.
 */
public final class Gate {
    private static final int RESAMPLES = 10_000;
    private static final double LEAST_GAIN = 0.01;
    private static final double LEAST_COVERAGE = 0.9;
    private static final double MOST_GINI_ABOVE = 0.02;
    private static final double LEAST_DIVERSITY = 0.95;
    private static final double MOST_SLICE_LOSS = -0.03;
    /** A home feed has 24 ms at the 99th percentile; scoring may take half of it. */
    private static final double MOST_MICROS_P99 = 12_000;

    private final long atMillis;
    private final Bootstrap bootstrap;

    /** @param atMillis T: nobody may have learnt from rows at or after it */
    public Gate(long atMillis, long seed) {
        this(atMillis, RESAMPLES, seed);
    }

    /** With another number of resamples than a contest has. */
    Gate(long atMillis, int resamples, long seed) {
        this.atMillis = atMillis;
        this.bootstrap = new Bootstrap(resamples, seed);
    }

    /**
     * Judges the first recipe: it has no champion to be no worse than, but must be proven better than the
     * best baseline, which stands in the row named {@code champion}.
     */
    public Verdict judgeFirst(ViewRows live, String challenger, String champion) {
        return new Verdict(proofs(live, challenger, champion));
    }

    /** Judges the row named {@code challenger} against the row named {@code champion}. */
    public Verdict judge(ViewRows live, ViewRows static_, String challenger, String champion) {
        List<Check> checks = proofs(live, challenger, champion);
        Row new_ = live.row(challenger);
        Row old = live.row(champion);
        checks.add(atLeast("coverage", new_.result().coverage(), old.result().coverage(), LEAST_COVERAGE));
        checks.add(gini(new_.result(), old.result()));
        checks.add(atLeast("diversity", new_.result().diversity(), old.result().diversity(), LEAST_DIVERSITY));
        for (Slice slice : live.slices()) {
            checks.add(slice("slice " + slice.name(), slice, new_.result(), old.result()));
        }
        checks.add(slice(
                "static view",
                everything(static_),
                static_.row(challenger).result(),
                static_.row(champion).result()));
        return new Verdict(checks);
    }

    private List<Check> proofs(ViewRows live, String challenger, String champion) {
        Row new_ = live.row(challenger);
        Row old = live.row(champion);
        List<Check> checks = new ArrayList<>();
        checks.add(past(new_));
        checks.add(proof(new_.result(), old.result()));
        checks.add(gain(new_.result(), old.result()));
        live.rows().stream()
                .filter(row -> Leaderboard.isBaseline(row.result().name()))
                .forEach(row -> checks.add(aboveBaseline(new_.result(), row.result())));
        checks.add(new Check(
                "scoring time",
                new_.scoring().microsP99() <= MOST_MICROS_P99,
                "p99 is %.0f µs, the budget %.0f µs".formatted(new_.scoring().microsP99(), MOST_MICROS_P99)));
        return checks;
    }

    private Check past(Row challenger) {
        return new Check(
                "no knowledge of the test window",
                challenger.knowsUntilMillis() <= atMillis,
                challenger.knowsUntilMillis() <= atMillis
                        ? "it learnt from rows before T only"
                        : "it learnt from rows %d ms past T".formatted(challenger.knowsUntilMillis() - atMillis));
    }

    /** Whether the paired 95 % interval of the difference in NDCG@10 is above 0. */
    Check proof(ContestantResult challenger, ContestantResult champion) {
        Interval interval = bootstrap.interval(challenger.ndcgByUser().minus(champion.ndcgByUser()));
        return new Check(
                "better than chance",
                interval.low() > 0,
                String.format(
                        Locale.ROOT,
                        "NDCG@10 differs by %.5f, 95 %% interval %.5f to %.5f",
                        challenger.meanNdcg10() - champion.meanNdcg10(),
                        interval.low(),
                        interval.high()));
    }

    private static Check gain(ContestantResult challenger, ContestantResult champion) {
        double gain = relative(challenger.meanNdcg10(), champion.meanNdcg10());
        return new Check(
                "better by more than a hair",
                gain >= LEAST_GAIN,
                "NDCG@10 changes by %s, %s is needed".formatted(percent(gain), percent(LEAST_GAIN)));
    }

    private static Check aboveBaseline(ContestantResult challenger, ContestantResult baseline) {
        return new Check(
                "above " + baseline.name(),
                challenger.meanNdcg10() > baseline.meanNdcg10(),
                String.format(
                        Locale.ROOT, "NDCG@10 %.5f against %.5f", challenger.meanNdcg10(), baseline.meanNdcg10()));
    }

    private static Check atLeast(String name, double challenger, double champion, double share) {
        return new Check(
                name,
                challenger >= share * champion,
                String.format(Locale.ROOT, "%.4f against %.4f; %.2f of it is needed", challenger, champion, share));
    }

    private static Check gini(ContestantResult challenger, ContestantResult champion) {
        return new Check(
                "inequality of exposure",
                challenger.gini() <= champion.gini() + MOST_GINI_ABOVE,
                String.format(Locale.ROOT, "Gini %.4f against %.4f", challenger.gini(), champion.gini()));
    }

    /** Fails when even the upper end of the interval is a loss of more than 3 % of the champion's figure. */
    private Check slice(String name, Slice slice, ContestantResult challenger, ContestantResult champion) {
        int[] users = slice.of(challenger.users());
        UserSums old = UserSums.of(users, slice.of(champion.ndcg10()));
        UserSums difference = UserSums.of(users, slice.of(challenger.ndcg10())).minus(old);
        Interval interval = bootstrap.interval(difference);
        double worstAllowed = MOST_SLICE_LOSS * old.mean();
        return new Check(
                name,
                interval.high() >= worstAllowed || old.mean() == 0,
                "%d queries, NDCG@10 changes by %s"
                        .formatted(users.length, percent(relative(old.mean() + difference.mean(), old.mean()))));
    }

    private static Slice everything(ViewRows view) {
        boolean[] all = new boolean[view.queries().size()];
        Arrays.fill(all, true);
        return new Slice("all", all);
    }

    private static double relative(double changed, double from) {
        return from == 0 ? (changed > 0 ? 1 : 0) : changed / from - 1;
    }
}
