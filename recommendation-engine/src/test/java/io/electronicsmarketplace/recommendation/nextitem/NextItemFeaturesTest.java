package io.electronicsmarketplace.recommendation.nextitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class NextItemFeaturesTest {
    private static final int PRODUCTS = 300;

    @RepeatedTest(10)
    void candidates_areTheSessionAndTheBestOthers_withTheirPlaceAmongThem(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> sessions = new ArrayList<>();
        for (int session = 0; session < 2000; session++) {
            sessions.add(random.ints(2 + random.nextInt(7), 0, PRODUCTS).toArray());
        }
        int[] prefix = random.ints(1 + random.nextInt(6), 0, PRODUCTS).toArray();
        ClickIndex index = ClickIndex.of(PRODUCTS, sessions);
        NextItemFeatures features = new NextItemFeatures(index);
        features.fill(prefix, ClickCounts.of(index, sessions.size()));
        int size = features.size();
        assertThat(size).isEqualTo(NextItemFeatures.CANDIDATES);
        int held = (int) Arrays.stream(prefix).distinct().count();
        for (int candidate = 0; candidate < size; candidate++) {
            int product = features.product(candidate);
            assertThat(Arrays.stream(prefix).anyMatch(one -> one == product)).isEqualTo(candidate < held);
            int better = 0;
            for (int other = 0; other < size; other++) {
                better += choice(features, other) > choice(features, candidate) ? 1 : 0;
            }
            assertThat(features.rows()[(candidate + 1) * NextItemFeatures.COUNT - 1])
                    .isEqualTo(better);
            if (candidate > held) {
                assertThat(choice(features, candidate)).isLessThanOrEqualTo(choice(features, candidate - 1));
            }
        }
    }

    private static float choice(NextItemFeatures features, int candidate) {
        return features.rows()[(candidate + 1) * NextItemFeatures.COUNT - 3];
    }
}
