package io.electronicsmarketplace.recommendation.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProductLiftTest {

    @Test
    void withoutPairs_theKindDecides() {
        assertThat(ProductLift.logLift(0, 0, 1.5f)).isCloseTo(1.5f, within(1e-6f));
    }

    @Test
    void withManyPairs_thePairsDecide() {
        assertThat(ProductLift.logLift(3_000, 1_000, -2)).isCloseTo((float) Math.log(3), within(1e-3f));
    }

    @Test
    void between_aFewPairsAreAdded_thatFollowTheKind() {
        double lift = (2 + 0.3 * Math.E) / (0.5 + 0.3);
        assertThat(ProductLift.logLift(2, 0.5f, 1)).isCloseTo((float) Math.log(lift), within(1e-6f));
    }
}
