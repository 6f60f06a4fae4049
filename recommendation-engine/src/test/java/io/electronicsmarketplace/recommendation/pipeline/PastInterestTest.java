package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import org.junit.jupiter.api.Test;

class PastInterestTest {
    private static final InteractionLog LOG = TasteLog.builder(50, 5).build();
    private static final long MIDDLE = LOG.atMillis(LOG.rows() / 2);

    @Test
    void interest_isThatOfRowsBeforeItsTime() {
        PastInterest both = new PastInterest(LOG, LOG.products().size(), 20, 0);
        PastInterest later = new PastInterest(LOG, LOG.products().size(), 20, 0);
        float early = both.popularity(MIDDLE).score(0);
        assertThat(both.popularity(TasteLog.END).score(0))
                .isEqualTo(later.popularity(TasteLog.END).score(0))
                .isGreaterThan(early);
    }

    @Test
    void whatIsNotKnown_hasNoPartInTheSharesOfOthers() {
        boolean[] known = new boolean[LOG.products().size()];
        known[0] = true;
        float[] row = new float[ProductTrends.WIDTH];
        new PastInterest(LOG, known, 20, 0).trends(TasteLog.END).copyTo(0, row, 0);
        assertThat(row[0]).as("its share of all interest").isEqualTo(1);
        new PastInterest(LOG, known.length, 20, 0).trends(TasteLog.END).copyTo(0, row, 0);
        assertThat(row[0]).isLessThan(1);
    }

    @Test
    void anEarlierTime_isRefused_forWhatWasCountedTellsItsFuture() {
        PastInterest interest = new PastInterest(LOG, LOG.products().size(), 20, 0);
        interest.popularity(TasteLog.END);
        interest.trends(TasteLog.END);
        assertThatIllegalStateException().isThrownBy(() -> interest.popularity(MIDDLE));
        assertThatIllegalStateException().isThrownBy(() -> interest.trends(MIDDLE));
    }
}
