package io.electronicsmarketplace.recommendation.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowArithmeticTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @CsvSource({"0,8", "1,3", "3,8", "4,16", "7,20", "9,64", "33,37", "64,64"})
    void lanesAndPlainLoops_giveTheSameBits(int count, int d) {
        float[] rows = numbers(count * d);
        float[] vector = numbers(d + 2);
        float[] weights = numbers(count + 5);
        float[] start = numbers(d + 3);

        assertThat(dots(new LaneRows(), rows, count, d, vector))
                .isEqualTo(dots(new ScalarRows(), rows, count, d, vector));
        assertThat(added(new LaneRows(), rows, count, d, weights, start))
                .isEqualTo(added(new ScalarRows(), rows, count, d, weights, start));
    }

    @Test
    void dotsAndWeightedRows_areWhatTheirNamesSay() {
        float[] rows = {1, 2, 3, 4, 5, 6};
        assertThat(dots(new ScalarRows(), rows, 2, 3, new float[] {0, 0, 1, 10, 100}))
                .containsExactly(321, 654);
        assertThat(added(new ScalarRows(), rows, 2, 3, new float[] {9, 9, 9, 9, 9, 1, 10}, new float[] {7, 7, 7, 0, 0, 1
                }))
                .containsExactly(7, 7, 7, 41, 52, 64);
    }

    @Test
    void theTestsRunWithVectors() {
        assertThat(RowArithmetic.fastest()).isInstanceOf(LaneRows.class);
    }

    private static float[] dots(RowArithmetic arithmetic, float[] rows, int count, int d, float[] vector) {
        float[] into = new float[count];
        arithmetic.dots(rows, count, d, vector, 2, into);
        return into;
    }

    private static float[] added(
            RowArithmetic arithmetic, float[] rows, int count, int d, float[] weights, float[] start) {
        float[] into = start.clone();
        arithmetic.addWeighted(rows, count, d, weights, 5, into, 3);
        return into;
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }
}
