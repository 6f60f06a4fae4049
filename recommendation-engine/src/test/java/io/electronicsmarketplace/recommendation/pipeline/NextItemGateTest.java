package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.nextitem.NextItemSettings;
import io.electronicsmarketplace.recommendation.nextitem.NextItemTraining;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextItemGateTest {
    private static final NextItemTraining TRAINING = new NextItemTraining(
            new NextItemSettings(0.5f, 2, 2_000), new BoostingSettings(20, 6, 0.2f, 10, 1, 0.8f, 0.8f));

    private static NextItemGate.Outcome run(InteractionLog log, int mostClicks) {
        try (Threads threads = new Threads(1)) {
            return new NextItemGate(log, 1, threads, mostClicks).run(TRAINING, NeighbourSettings.VMIS);
        }
    }

    /** The number after some words of what was told. */
    private static double told(NextItemGate.Outcome outcome, String before) {
        Matcher matcher = Pattern.compile(before + " (-?[0-9.]+)").matcher(outcome.told());
        assertThat(matcher.find()).as(outcome.told()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void whatIsSurelyBetter_isLearnt_andTheIntervalIsTold() {
        int products = 120;
        NextItemGate.Outcome outcome =
                run(BrowsingLog.of(products, 2_500, 6, 5, BrowsingLog.inCircles(products)), Integer.MAX_VALUE);
        assertThat(outcome.model()).isPresent();
        double gain = told(outcome, "validation")
                + told(outcome, "validation [0-9.]+ and")
                - told(outcome, "neighbours")
                - told(outcome, "neighbours [0-9.]+ and");
        double low = told(outcome, "lies between");
        double high = told(outcome, "lies between [0-9.]+ and");
        assertThat(low).isPositive().isLessThan(gain);
        assertThat(high).isGreaterThan(gain);
    }

    /** Where nobody can know what comes next, luck must not choose. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noise_isLeftOut(long seed) {
        int products = 120;
        InteractionLog log = BrowsingLog.of(products, 2_100, 4, seed, BrowsingLog.astray(products));
        NextItemGate.Outcome outcome = run(log, Integer.MAX_VALUE);
        assertThat(outcome.model()).as(outcome.told()).isEmpty();
        assertThat(told(outcome, "lies between")).isNegative();
    }

    @Test
    void neighbours_knowAllOlderSessions_alsoThoseThatTheModelDrops() {
        int sessions = 12_000;
        InteractionLog log = BrowsingLog.of(3_000, sessions, 2, 5, BrowsingLog.IN_PAIRS);
        NextItemGate.Outcome outcome = run(log, 2 * (NextItemGate.LEAST_SESSIONS + 100));
        // A pair is in eight sessions, and in one or two of those that the model keeps.
        assertThat(told(outcome, "session neighbours")).isGreaterThan(0.98);
        assertThat(told(outcome, "validation")).isLessThan(0.9);
        assertThat(outcome.model()).as(outcome.told()).isEmpty();
    }
}
