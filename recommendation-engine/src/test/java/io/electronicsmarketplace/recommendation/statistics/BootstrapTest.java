package io.electronicsmarketplace.recommendation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    @Test
    void interval_ofANormalSample_isThatOfItsStandardError() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = IntStream.range(0, 4_000)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        int[] users = IntStream.range(0, 4_000).toArray();
        UserSums sums = UserSums.of(users, values);
        Interval interval = new Bootstrap(10_000, 1).interval(sums);
        double error = 1.96 / Math.sqrt(4_000);
        assertThat(sums.standardError()).isCloseTo(error / 1.96, within(0.0005));
        assertThat(interval.low()).isCloseTo(sums.mean() - error, within(0.002));
        assertThat(interval.high()).isCloseTo(sums.mean() + error, within(0.002));
        assertThat(new Bootstrap(10_000, 1).interval(sums)).isEqualTo(interval);
    }

    @Test
    void interval_ofQueriesOfOneUser_isWiderThanOfIndependentOnes() {
        // Ten queries of a user all alike: they are worth one.
        double[] values = new double[4_000];
        int[] users = new int[4_000];
        SplittableRandom random = new SplittableRandom(4);
        for (int user = 0; user < 400; user++) {
            double value = random.nextGaussian();
            for (int query = 0; query < 10; query++) {
                values[10 * user + query] = value;
                users[10 * user + query] = user;
            }
        }
        UserSums sums = UserSums.of(users, values);
        assertThat(sums.standardError()).isCloseTo(1 / Math.sqrt(400), within(0.005));
        Interval interval = new Bootstrap(2_000, 1).interval(sums);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 / Math.sqrt(400), within(0.03));
    }
}
