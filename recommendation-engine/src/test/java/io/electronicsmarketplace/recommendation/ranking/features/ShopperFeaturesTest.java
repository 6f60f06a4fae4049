package io.electronicsmarketplace.recommendation.ranking.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShopperFeaturesTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);
    private final TrendCounters counters = new TrendCounters(3, 0);

    @Test
    void whoChoosesWhatIsNew_isToldFromWhoChoosesWhatIsOld() {
        counters.count(0, 0, 1);
        counters.count(0, 90 * DAY, 1);
        counters.count(1, 50 * DAY, 1);
        counters.count(2, 70 * DAY, 1);
        // Chosen at ages of 9 and 60 days; they are wanted once and twice.
        ShopperQuery query = new ShopperQuery(
                new int[] {1, 0}, new long[] {59 * DAY, 60 * DAY}, new float[] {1, 1}, 100 * DAY, -1, product -> true);
        float[] row = row(query, 0);
        float age = (float) (Math.log(10) + Math.log(61)) / 2;
        assertThat(row[0]).isEqualTo(2);
        assertThat(row[1]).isCloseTo(40, CLOSE);
        assertThat(row[2]).isCloseTo(41, CLOSE);
        assertThat(row[3]).isZero();
        assertThat(row[4]).isEqualTo(1);
        assertThat(row[5]).isCloseTo(age, CLOSE);
        assertThat(row[6]).isCloseTo((float) (Math.log(2) + Math.log(3)) / 2, CLOSE);
        assertThat(row[7]).isCloseTo((float) Math.log(31) - age, CLOSE);
        // With counts below 5 taken for 5.
        assertThat(row(query, 5)[6]).isCloseTo((float) Math.log(6), CLOSE);
    }

    @Test
    void whoHasNoHistory_hasNoTaste() {
        ShopperQuery nobody = new ShopperQuery(new int[0], new long[0], new float[0], 100 * DAY, -1, product -> true);
        float nan = Float.NaN;
        assertThat(row(nobody, 0)).containsExactly(0, nan, nan, 0, 0, nan, nan, nan);
    }

    /** The features of product 2. */
    private float[] row(ShopperQuery query, int leastCount) {
        CandidateList list = new CandidateList();
        list.add(2, 1);
        CandidateTable table = CandidateTable.of(List.of(CandidateSource.POPULARITY), List.of(list));
        float[] matrix = new float[ShopperFeatures.NAMES.size()];
        new ShopperFeatures(counters.snapshot(), leastCount)
                .fill(new FeatureRows(table, new float[1], query, new Workspace(3), matrix, matrix.length), 0);
        return matrix;
    }
}
