package io.electronicsmarketplace.recommendation.reranking;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One draw of a softmax.
 *
 * @param index what was drawn
 * @param propensity probability of this draw, given the draws before it: exact, so that off-policy
 *     estimates may divide by it
 */
public record SoftmaxDraw(int index, double propensity) {

    /**
     * Draws up to {@code count} of the utilities one after the other, without putting any back. Each draw
     * is a softmax, at temperature 1, over those that are left. Costs a pass over them per draw.
     */
    public static List<SoftmaxDraw> without(double[] utilities, int count, RandomGenerator random) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double utility : utilities) {
            highest = Math.max(highest, utility);
        }
        double[] weights = new double[utilities.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(utilities[i] - highest);
        }
        List<SoftmaxDraw> draws = new ArrayList<>();
        for (int draw = 0; draw < Math.min(count, weights.length); draw++) {
            SoftmaxDraw drawn = one(weights, random.nextDouble());
            draws.add(drawn);
            weights[drawn.index()] = 0;
        }
        return draws;
    }

    private static SoftmaxDraw one(double[] weights, double random) {
        double sum = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            last = weights[i] > 0 ? i : last;
        }
        double left = random * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0 && weights[i] > 0) {
                return new SoftmaxDraw(i, weights[i] / sum);
            }
        }
        // Rounding may leave a crumb behind the last one.
        return new SoftmaxDraw(last, weights[last] / sum);
    }
}
