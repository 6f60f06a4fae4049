package io.electronicsmarketplace.recommendation.ranking.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.content.ProductLift;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairSumsTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

    /** 3 follows 0 four times and 1 twice; 2 follows 0 once. */
    private static final ProductLift LIFT = new ProductLift(
            new Csr(IntArray.of(new int[] {0, 2, 3, 3, 3}), IntArray.of(new int[] {3, 2, 3})),
            FloatArray.of(new float[] {4, 1, 2}),
            FloatArray.of(new float[] {8, 2, 0, 0}),
            FloatArray.of(new float[] {0, 0, 2, 8}),
            10);

    @Test
    void sums_weighNewerProductsMore_andKnowTheLikeliestFollower() {
        long now = 1_000;
        ShopperQuery query = new ShopperQuery(
                new int[] {0, 1}, new long[] {now, now}, new float[] {1, 1}, now, -1, product -> product > 1);
        CandidateList list = new CandidateList();
        list.add(3, 1);
        list.add(2, 0.5f);
        CandidateTable table = CandidateTable.of(List.of(CandidateSource.POPULARITY), List.of(list));
        PairSums sums = PairSums.of(
                new FeatureRows(table, new float[2], query, new Workspace(4), new float[0], RankingFeatures.WIDTH),
                LIFT);
        // The older of the two products has faded to 0.85.
        assertThat(sums.counted()[0]).isCloseTo(0.85f * 4 + 2, CLOSE);
        assertThat(sums.counted()[1]).isCloseTo(0.85f, CLOSE);
        assertThat(sums.begun()).isCloseTo(0.85f * 8 + 2, CLOSE);
        assertThat(sums.likeliest()[0]).isCloseTo(2f / (2 + 2), CLOSE);
        assertThat(sums.likeliest()[1]).isCloseTo(1f / (8 + 2), CLOSE);
        assertThat(LIFT.expected(sums.begun(), 3)).isCloseTo(0.8f * (0.85f * 8 + 2), CLOSE);
    }
}
