package io.electronicsmarketplace.recommendation.array;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void order_isThatOfComparing_whateverTheKeysAre() {
        check(0, row -> row);
        check(1, row -> Long.MIN_VALUE);
        check(2, row -> row == 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        check(700, row -> row == 0 ? Long.MAX_VALUE : Long.MIN_VALUE + random.nextInt(3));
        check(20_000, row -> 7);
        check(20_000, row -> random.nextLong());
        check(20_000, row -> random.nextInt(-5, 5));
        check(20_000, row -> random.nextInt(20_000));
        check(20_000, row -> 1_300_000_000_000L + random.nextLong(300_000_000_000L));
        // One far from the others leaves them all to one bucket, and apart in their last bits only.
        check(20_000, row -> row == 9 ? Long.MAX_VALUE : random.nextInt(1_000));
        check(20_000, row -> row == 9 ? Long.MIN_VALUE : random.nextInt(1_000));
        check(300_000, row -> random.nextLong(1L << 45));
    }

    /** Where keys are equal, the later row comes first. */
    private void check(int rows, LongUnaryOperator key) {
        // Longer than what is to be ordered, as columns are while they grow.
        long[] keys = new long[rows + 5];
        Arrays.setAll(keys, row -> key.applyAsLong(row));
        Comparator<Integer> expected =
                Comparator.<Integer>comparingLong(row -> keys[row]).thenComparing(Comparator.reverseOrder());
        IntComparator comparator = expected::compare;
        assertThat(KeyOrder.of(keys, rows, comparator))
                .isEqualTo(IntStream.range(0, rows)
                        .boxed()
                        .sorted(expected)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
