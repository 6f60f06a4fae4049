package io.electronicsmarketplace.recommendation.nextitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityOrderTest {
    private static final int MOST = 3000;

    private final SimilarityOrder order = new SimilarityOrder(MOST);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40, 41, 500, MOST})
    void order_isTheStableOne_greatestFirst(int count) {
        Random random = new Random(count);
        for (int kinds : new int[] {3, 100_000}) {
            float[] similarity = new float[count];
            for (int at = 0; at < count; at++) {
                similarity[at] = random.nextInt(kinds) / (random.nextBoolean() ? 7f : 1e6f);
            }
            int[] expected = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparing((Integer at) -> similarity[at]).reversed())
                    .mapToInt(at -> at)
                    .toArray();
            assertThat(Arrays.copyOf(order.of(similarity, 0, 1, count), count)).isEqualTo(expected);
            float[] apart = new float[3 * count + 1];
            for (int at = 0; at < count; at++) {
                apart[1 + 3 * at] = similarity[at];
            }
            assertThat(Arrays.copyOf(order.of(apart, 1, 3, count), count)).isEqualTo(expected);
        }
    }
}
