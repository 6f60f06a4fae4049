package io.electronicsmarketplace.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingExamplesTest {
    private static final int WIDTH = 2;

    @Test
    void joined_hasTheListsOfAllPartsInTheirOrder() {
        RankingExamples joined = RankingExamples.joined(WIDTH, List.of(lists(0, 3), lists(3, 103)));
        assertThat(joined.matrix()).isEqualTo(lists(0, 103).matrix());
        assertThat(joined.labels()).isEqualTo(lists(0, 103).labels());
        assertThat(joined.lists()).isEqualTo(lists(0, 103).lists());
        assertThat(RankingExamples.joined(WIDTH, List.of()).matrix()).isEmpty();
    }

    @Test
    void drawn_isSomeWholeListsInTheirOrder_eachAsLikelyAsAnother() {
        int[] times = new int[10];
        for (int seed = 0; seed < 2_000; seed++) {
            RankingExamples drawn = lists(0, 10).drawn(4, new SplittableRandom(seed * 31L + 7));
            assertThat(drawn.size()).isEqualTo(4);
            int row = 0;
            int last = -1;
            for (int length : drawn.lists()) {
                int list = (int) drawn.matrix()[row * WIDTH];
                assertThat(length).isEqualTo(1 + list % 3);
                assertThat(list).isGreaterThan(last);
                times[list]++;
                last = list;
                row += length;
            }
            assertThat(row).isEqualTo(drawn.rows());
        }
        assertThat(Arrays.stream(times)).allMatch(count -> count > 700 && count < 900);
    }

    @Test
    void drawn_isAllWhereThereAreNoMore() {
        RankingExamples few = lists(0, 5);
        assertThat(few.drawn(5, new SplittableRandom(1))).isSameAs(few);
    }

    /** List n has 1 + n % 3 rows of (n, row), the first one taken. */
    private static RankingExamples lists(int from, int to) {
        RankingExamples examples = new RankingExamples(WIDTH);
        for (int list = from; list < to; list++) {
            examples.add(
                    new float[] {list, 0, list, 1, list, 2},
                    new float[] {1, 0, 0},
                    new int[][] {{0}, {0, 1}, {0, 1, 2}}[list % 3]);
        }
        return examples;
    }
}
