package io.electronicsmarketplace.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OffPolicyTest {
    private static final OffPolicy ESTIMATES = new OffPolicy(new Bootstrap(200, 1));

    /** Weights ½, 2 and 1. */
    private static final List<LoggedDraw> DRAWS = List.of(
            new LoggedDraw(1, 0.5, 0.25, 1, 0.4, 0.3),
            new LoggedDraw(2, 0.25, 0.5, 0, 0.2, 0.3),
            new LoggedDraw(3, 0.5, 0.5, 1, 0.5, 0.6));

    @Test
    void figures_areThoseComputedByHand() {
        // (½·1 + 2·0 + 1·1) / 3½
        assertThat(ESTIMATES.snips(DRAWS).value()).isCloseTo(1.5 / 3.5, within(1e-12));
        // (0.3 + 0.3 + 0.6) / 3 + (½·0.6 − 2·0.2 + 1·0.5) / 3½
        assertThat(ESTIMATES.doublyRobust(DRAWS).value()).isCloseTo(0.4 + 0.4 / 3.5, within(1e-12));
        // 3½² / (¼ + 4 + 1)
        assertThat(ESTIMATES.snips(DRAWS).effectiveSampleSize()).isCloseTo(12.25 / 5.25, within(1e-12));
    }

    @Test
    void interval_drawsUsers_notDraws() {
        // One user's draws all alike: drawing users cannot move the figure.
        List<LoggedDraw> ofOneUser =
                List.of(new LoggedDraw(7, 0.5, 0.5, 1, 0, 0), new LoggedDraw(7, 0.5, 0.5, 0, 0, 0));
        Estimate estimate = ESTIMATES.snips(ofOneUser);
        assertThat(estimate.interval().low()).isEqualTo(0.5);
        assertThat(estimate.interval().high()).isEqualTo(0.5);
    }

    @Test
    void drawsOfNoWeight_andNoDraws_areNothing() {
        assertThat(ESTIMATES.snips(List.of(new LoggedDraw(1, 0.5, 0, 1, 0, 0))).value())
                .isZero();
        assertThat(ESTIMATES.doublyRobust(List.of()).value()).isZero();
        assertThat(OffPolicy.effectiveSampleSize(List.of())).isZero();
    }

    @Test
    void aPropensityOfNothing_isRefused() {
        assertThatThrownBy(() -> new LoggedDraw(1, 0, 0.5, 1, 0, 0)).hasMessageContaining("0.0");
    }

    @Property(tries = 50)
    void targetsUpToAFactor_giveTheSameEstimates(@ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        List<LoggedDraw> scaled = DRAWS.stream()
                .map(draw -> new LoggedDraw(
                        draw.user(),
                        draw.propensity(),
                        factor * draw.target(),
                        draw.reward(),
                        draw.predicted(),
                        draw.expected()))
                .toList();
        assertThat(ESTIMATES.snips(scaled).value())
                .isCloseTo(ESTIMATES.snips(DRAWS).value(), within(1e-9));
        assertThat(ESTIMATES.doublyRobust(scaled).value())
                .isCloseTo(ESTIMATES.doublyRobust(DRAWS).value(), within(1e-9));
    }
}
