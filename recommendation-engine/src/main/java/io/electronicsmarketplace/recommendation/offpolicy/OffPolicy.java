package io.electronicsmarketplace.recommendation.offpolicy;

import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;

/**
 * Estimates what a policy would have brought from what another one drew. With weights w = target /
 * propensity, rewards r, predictions q of the drawn product and v of the target policy's mean:
 *
 * <ul>
 *   <li>{@code snips}, self-normalised inverse propensity (Swaminathan, Joachims, NIPS 2015): Σ w r / Σ w
 *   <li>{@code dr}, doubly robust (Dudík, Langford, Li, ICML 2011) with weights normalised likewise (weighted
 *       doubly robust of Thomas, Brunskill, ICML 2016): mean of v + Σ w (r − q) / Σ w
 * </ul>
 *
 * <p>Both are biased by the order of 1/n only, never leave the range of rewards by much, and need targets up
 * to a factor. If the factor differs from draw to draw, {@code snips} is the mean over places weighted by it.
 */
public final class OffPolicy {
    private final Bootstrap bootstrap;

    public OffPolicy(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Σ w r / Σ w. An estimate of 0 with the interval [0, 0] if no draw has weight. */
    public Estimate snips(List<LoggedDraw> draws) {
        double[][] sums = sums(draws);
        return estimate("snips", sums, draws, sum -> ratio(sum[Sum.WEIGHTED_REWARD], sum[Sum.WEIGHT]));
    }

    /** mean(v) + Σ w (r − q) / Σ w. */
    public Estimate doublyRobust(List<LoggedDraw> draws) {
        double[][] sums = sums(draws);
        return estimate(
                "dr",
                sums,
                draws,
                sum -> ratio(sum[Sum.EXPECTED], sum[Sum.DRAWS]) + ratio(sum[Sum.WEIGHTED_RESIDUAL], sum[Sum.WEIGHT]));
    }

    /** Kish's (Σ w)² / Σ w²: the number of draws if all weigh the same, one if one outweighs all others. */
    public static double effectiveSampleSize(List<LoggedDraw> draws) {
        double sum = 0;
        double squares = 0;
        for (LoggedDraw draw : draws) {
            sum += draw.weight();
            squares += draw.weight() * draw.weight();
        }
        return ratio(sum * sum, squares);
    }

    private Estimate estimate(String name, double[][] sums, List<LoggedDraw> draws, Bootstrap.Statistic statistic) {
        double[] all = new double[Sum.COUNT];
        for (double[] user : sums) {
            for (int i = 0; i < all.length; i++) {
                all[i] += user[i];
            }
        }
        return new Estimate(name, statistic.of(all), bootstrap.interval(sums, statistic), effectiveSampleSize(draws));
    }

    /** What both estimates are made of, by user. */
    private static final class Sum {
        static final int WEIGHT = 0;
        static final int WEIGHTED_REWARD = 1;
        static final int WEIGHTED_RESIDUAL = 2;
        static final int EXPECTED = 3;
        static final int DRAWS = 4;
        static final int COUNT = 5;
    }

    private static double[][] sums(List<LoggedDraw> draws) {
        Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
        draws.forEach(draw -> numbers.putIfAbsent(draw.user(), numbers.size()));
        double[][] sums = new double[numbers.size()][Sum.COUNT];
        for (LoggedDraw draw : draws) {
            double[] user = sums[numbers.get(draw.user())];
            user[Sum.WEIGHT] += draw.weight();
            user[Sum.WEIGHTED_REWARD] += draw.weight() * draw.reward();
            user[Sum.WEIGHTED_RESIDUAL] += draw.weight() * (draw.reward() - draw.predicted());
            user[Sum.EXPECTED] += draw.expected();
            user[Sum.DRAWS]++;
        }
        return sums;
    }

    private static double ratio(double sum, double of) {
        return of == 0 ? 0 : sum / of;
    }
}
