package io.electronicsmarketplace.recommendation.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.evaluation.ContestantResult;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.Row;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.ScoringTime;
import io.electronicsmarketplace.recommendation.evaluation.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatePowerTest {
    private static final int QUERIES = 2_000;
    private static final int USERS = 1_000;
    private static final List<String> TRAININGS = List.of("seed-1", "seed-2", "seed-3");

    /** The power of a one-sided test at 2.5 % with a normal statistic: 2.5, 16, 52 and 85 %. */
    @Test
    void curve_isThatOfATestOnTheMean() {
        List<GatePower.Point> curve = power(0.5).curve(200, 0, 1, 2, 3);
        assertThat(curve.get(0).share()).isLessThanOrEqualTo(0.05);
        assertThat(curve.get(1).share()).isBetween(0.08, 0.26);
        assertThat(curve.get(2).share()).isBetween(0.40, 0.65);
        assertThat(curve.get(3).share()).isBetween(0.78, 0.95);
    }

    @Test
    void aChallengerThatHurtsAGuardrail_isNeverPromoted_howeverGreatItsLead() {
        // One of three covers half of what the others do: as a challenger it is refused, as a champion it loses.
        GatePower.Point point = power(0.1).curve(100, 8).getFirst();
        assertThat(point.share()).isBetween(0.45, 0.85);
        assertThat(point.refusals()).containsEntry("coverage", point.contests() - point.promotions());
    }

    @Test
    void curve_isTheSameForTheSameSeed() {
        assertThat(power(0.5).curve(50, 2)).isEqualTo(power(0.5).curve(50, 2));
    }

    private static GatePower power(double coverageOfTheThird) {
        ViewRows view = new ViewRows(
                EvaluationView.LIVE,
                IntStream.range(0, QUERIES)
                        .mapToObj(query -> new EvaluationQuery(query % USERS, 1_000, new int[] {0}))
                        .toList(),
                List.of(row(0, 0.5), row(1, 0.5), row(2, coverageOfTheThird)),
                List.of(new Slice("half", half())));
        return new GatePower(view, view, TRAININGS, 1_000, 500, 7);
    }

    private static boolean[] half() {
        boolean[] half = new boolean[QUERIES];
        Arrays.fill(half, 0, QUERIES / 2, true);
        return half;
    }

    private static Row row(int training, double coverage) {
        SplittableRandom random = new SplittableRandom(100 + training);
        int[] users = IntStream.range(0, QUERIES).map(query -> query % USERS).toArray();
        double[] hits = random.doubles(QUERIES).map(draw -> draw < 0.2 ? 1 : 0).toArray();
        ContestantResult result = new ContestantResult(
                TRAININGS.get(training),
                EvaluationView.LIVE,
                users,
                hits,
                hits,
                hits,
                hits,
                coverage,
                0.8,
                0.9,
                0.2,
                Map.of());
        return new Row(result, 1, new ScoringTime(100, 1_000), 1_000);
    }
}
