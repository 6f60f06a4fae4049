package io.electronicsmarketplace.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.reranking.SoftmaxDraw;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Logs of the real draw, with click probabilities that are known: estimates against the truth. */
class UnbiasedTest {
    private static final int LOGS = 200;
    private static final int USERS = 400;
    private static final double[] UTILITIES = {0, 0.5, 1, 1.5, 3};
    /** What is drawn most is clicked most: the mean of what was seen is far above that of a uniform draw. */
    private static final double[] CLICKS = {0.05, 0.1, 0.1, 0.2, 0.5};

    private static final double TRUTH = Arrays.stream(CLICKS).average().orElseThrow();

    @Test
    void snips_ofAUniformPolicy_isUnbiased_andItsIntervalHoldsTheTruth() {
        check(draws -> new OffPolicy(new Bootstrap(300, 1)).snips(draws), 0);
    }

    @Test
    void doublyRobust_withAWrongModel_isUnbiased_andItsIntervalHoldsTheTruth() {
        check(draws -> new OffPolicy(new Bootstrap(300, 1)).doublyRobust(draws), 0.3);
    }

    @Test
    void doublyRobust_withTheRightModel_needsNoPropensities() {
        SplittableRandom random = new SplittableRandom(5);
        List<LoggedDraw> wrongPropensities = new ArrayList<>();
        for (int user = 0; user < 20_000; user++) {
            int product = random.nextInt(CLICKS.length);
            int click = random.nextDouble() < CLICKS[product] ? 1 : 0;
            wrongPropensities.add(new LoggedDraw(user, 0.1 * (product + 1), 0.2, click, CLICKS[product], TRUTH));
        }
        OffPolicy estimates = new OffPolicy(new Bootstrap(10, 1));
        assertThat(estimates.doublyRobust(wrongPropensities).value()).isCloseTo(TRUTH, within(0.01));
        assertThat(Math.abs(estimates.snips(wrongPropensities).value() - TRUTH)).isGreaterThan(0.05);
    }

    /** @param error of the model behind the doubly robust estimate, the same for every product but the last */
    private static void check(Function<List<LoggedDraw>, Estimate> estimator, double error) {
        SplittableRandom random = new SplittableRandom(11);
        double sum = 0;
        double squares = 0;
        int held = 0;
        for (int log = 0; log < LOGS; log++) {
            Estimate estimate = estimator.apply(log(random, error));
            sum += estimate.value();
            squares += estimate.value() * estimate.value();
            boolean holds = estimate.interval().low() <= TRUTH
                    && TRUTH <= estimate.interval().high();
            held += holds ? 1 : 0;
        }
        double mean = sum / LOGS;
        double standardError = Math.sqrt((squares / LOGS - mean * mean) / LOGS);
        assertThat(mean).isCloseTo(TRUTH, within(4 * standardError));
        // 95 % of them should; the percentile bootstrap is a little short with weights so unequal.
        assertThat(held / (double) LOGS).isBetween(0.88, 1.0);
    }

    private static List<LoggedDraw> log(SplittableRandom random, double error) {
        double[] model = CLICKS.clone();
        for (int product = 0; product < model.length - 1; product++) {
            model[product] += error;
        }
        double expected = Arrays.stream(model).average().orElseThrow();
        List<LoggedDraw> draws = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            for (int time = 0; time < 2; time++) {
                SoftmaxDraw draw = SoftmaxDraw.without(UTILITIES, 1, random).getFirst();
                int click = random.nextDouble() < CLICKS[draw.index()] ? 1 : 0;
                draws.add(new LoggedDraw(user, draw.propensity(), 0.2, click, model[draw.index()], expected));
            }
        }
        return draws;
    }
}
