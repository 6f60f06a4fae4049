package io.electronicsmarketplace.recommendation.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneratedHistoryTest {
    private static final int ROWS = 60_000;
    private static final int PRODUCTS = 4_000;
    private static final InteractionLog LOG = new GeneratedHistory(ROWS, PRODUCTS, 1).log();

    @Test
    void log_hasTheShapeOfElectronics() {
        assertThat(LOG.rows()).isEqualTo(ROWS);
        assertThat(LOG.products().size()).isEqualTo(PRODUCTS);
        assertThat(ROWS / (double) LOG.shoppers().size()).isBetween(2.2, 2.7);
        int[] ofProduct = new int[PRODUCTS];
        for (int row = 0; row < ROWS; row++) {
            ofProduct[LOG.product(row)]++;
        }
        Arrays.sort(ofProduct);
        // The most wanted tenth has more than half of the rows, and the median product some.
        assertThat(Arrays.stream(ofProduct, PRODUCTS * 9 / 10, PRODUCTS).sum()).isGreaterThan(ROWS / 2);
        assertThat(ofProduct[PRODUCTS / 2]).isBetween(2, 20);
    }

    @Test
    void log_isOrderedByTime_andItsIdsAreDictionaries() {
        for (int row = 1; row < ROWS; row++) {
            assertThat(LOG.atMillis(row)).isGreaterThanOrEqualTo(LOG.atMillis(row - 1));
        }
        assertThat(LOG.shoppers().defect()).isEmpty();
        assertThat(LOG.products().defect()).isEmpty();
    }

    @Test
    void equalSeeds_giveEqualLogs_othersDoNot() {
        assertThat(new GeneratedHistory(ROWS, PRODUCTS, 1).log().hash()).isEqualTo(LOG.hash());
        assertThat(new GeneratedHistory(ROWS, PRODUCTS, 2).log().hash()).isNotEqualTo(LOG.hash());
    }

    @Test
    void aShoppersProducts_areOfFewTastes() {
        Incidence liked = Incidence.of(LOG, 200);
        int pairs = 0;
        int ofOneTaste = 0;
        for (int shopper = 0; shopper < liked.matrix().rows(); shopper++) {
            for (int at = liked.matrix().start(shopper) + 1; at < liked.matrix().end(shopper); at++) {
                pairs++;
                ofOneTaste += liked.matrix().column(at) / 400 == liked.matrix().column(at - 1) / 400 ? 1 : 0;
            }
        }
        // Of ten tastes, so by chance one in six would be.
        assertThat(ofOneTaste / (double) pairs).isGreaterThan(0.5);
    }

    @Test
    void matrix_hasDistinctAscendingColumns_andAboutTheEntriesAskedFor() {
        Incidence matrix = new GeneratedMatrix(500, 600, 40_000, 1).incidence();
        assertThat(matrix.matrix().entries()).isBetween(36_000, 44_000);
        for (int shopper = 0; shopper < 500; shopper++) {
            assertThat(matrix.matrix().degree(shopper)).isGreaterThanOrEqualTo(20);
            for (int at = matrix.matrix().start(shopper) + 1;
                    at < matrix.matrix().end(shopper);
                    at++) {
                assertThat(matrix.matrix().column(at))
                        .isGreaterThan(matrix.matrix().column(at - 1));
            }
        }
        assertThat(matrix.matrix().defect(500, 600)).isEmpty();
    }
}
