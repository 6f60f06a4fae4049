package io.electronicsmarketplace.recommendation.candidate.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.Incidence;
import org.junit.jupiter.api.Test;

class DistinctHistoriesTest {

    @Test
    void shoppersOfOneProduct_areOneRow_ifTheyLikedItJustSo() {
        // Product 7 alone, three times of which one is a look; nothing; products 2 and 7 twice; product 4 alone.
        Incidence byShopper = new Incidence(
                new Csr(IntArray.of(0, 1, 2, 2, 4, 5, 7, 8), IntArray.of(7, 7, 2, 7, 4, 2, 7, 7)),
                FloatArray.of(1, 0.3f, 1, 1, 1, 1, 1, 1),
                9);
        DistinctHistories distinct = DistinctHistories.of(byShopper);
        assertThat(distinct.rows().columns()).isEqualTo(9);
        assertThat(distinct.rows().matrix().starts().toArray()).containsExactly(0, 2, 4, 5, 6, 7);
        assertThat(distinct.rows().matrix().columns().toArray()).containsExactly(2, 7, 2, 7, 4, 7, 7);
        assertThat(distinct.rows().evidence().toArray()).containsExactly(1, 1, 1, 1, 1, 0.3f, 1);
        assertThat(distinct.multiplicity().toArray()).containsExactly(1, 1, 1, 1, 2);
    }
}
