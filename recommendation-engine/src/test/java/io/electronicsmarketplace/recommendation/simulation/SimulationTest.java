package io.electronicsmarketplace.recommendation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.report.HtmlReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop so small that trainings refresh without contest: what is shown here is what continuous training,
 * exploration and the gate do, not how good recipes are.
 */
class SimulationTest {
    private static final SimulationSettings TINY = new SimulationSettings(5, 3, 400, 16, 500, 3, 2, 0);

    private static Simulation.Result result;

    @BeforeAll
    static void simulate(@TempDir Path folder) {
        result = run(TINY, 2, folder).courses();
    }

    @Test
    void continuousTraining_followsTheShiftOfTaste() {
        assertThat(clicks(Regime.LIVE, 0, 1)).as("one bundle").isEqualTo(clicks(Regime.FROZEN, 0, 1));
        assertThat(clicks(Regime.LIVE, 3, 5)).isGreaterThan(1.1 * clicks(Regime.FROZEN, 3, 5));
    }

    @Test
    void exploration_findsNewProductsSooner_andLeavesFewerUnfound() {
        NewProducts explored = NewProducts.of(result.course(Regime.LIVE), TINY.days());
        NewProducts unexplored = NewProducts.of(result.course(Regime.UNEXPLORED), TINY.days());
        assertThat(explored.products()).isEqualTo(unexplored.products()).isPositive();
        assertThat(explored.withinWeek()).isGreaterThan(unexplored.withinWeek());
        assertThat(explored.never()).isLessThan(unexplored.never());
    }

    @Test
    void theGate_refusesWhatIsPoisonedOrStale_everyTime() {
        assertThat(result.offers())
                .hasSize(2)
                .allSatisfy(week -> assertThat(week.offers())
                        .extracting(Poison.Offer::challenger)
                        .containsExactly("click-fraud", "future", "stale"));
        assertThat(offers()).allMatch(Poison.Offer::refused);
    }

    @Test
    void theFuture_isRefusedForWhatItKnows_howeverGoodItLooks() {
        assertThat(offers())
                .filteredOn(offer -> offer.challenger().equals("future"))
                .isNotEmpty()
                .allSatisfy(offer -> {
                    assertThat(offer.failed()).contains("no knowledge of the test window");
                    assertThat(offer.ndcg10()).isGreaterThan(1.1 * offer.championNdcg10());
                });
    }

    @Test
    void anotherNumberOfThreads_changesNothing(@TempDir Path one, @TempDir Path two) {
        SimulationSettings smaller = new SimulationSettings(2, 3, 150, 7, 150, 3, 1, 0);
        var report = run(smaller, 1, one).run();
        assertThat(report).isEqualTo(run(smaller, 2, two).run());
        assertThat(report.path("name").asString("")).isEqualTo("simulate");
        assertThat(report.path("weeks")).hasSize(2 * Regime.values().length);
        assertThat(HtmlReport.of("Simulation", report)).contains("Clicks per list by week: live", "click-fraud");
    }

    private static Simulation run(SimulationSettings settings, int threads, Path folder) {
        return new Simulation(settings, new Threads(threads), TreeLearner.NONE, folder, line -> {});
    }

    private static List<Poison.Offer> offers() {
        return result.offers().stream()
                .map(Simulation.WeekOffers::offers)
                .flatMap(List::stream)
                .toList();
    }

    private static double clicks(Regime regime, int from, int to) {
        return result.course(regime).weeks().subList(from, to).stream()
                .mapToInt(week -> week.clicks)
                .sum();
    }
}
