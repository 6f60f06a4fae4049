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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final int QUERIES = 6_000;
    private static final int USERS = 3_000;
    private static final long T = 1_000;
    private static final double[] CHAMPION = noise(1, 0.05);

    @Test
    void aClearlyBetterChallenger_wins() {
        assertThat(judge(result("challenger", plus(0.005), 0.5, 0.8), T).wins()).isTrue();
    }

    @Test
    void oneThatIsWorseByAHair_isRefused() {
        Verdict verdict = judge(result("challenger", plus(-0.0001), 0.5, 0.8), T);
        assertThat(failed(verdict)).contains("better than chance");
    }

    @Test
    void oneThatIsSurelyBetter_butByAHairOnly_isRefused() {
        Verdict verdict = judge(result("challenger", plus(0.0002), 0.5, 0.8), T);
        assertThat(failed(verdict)).containsExactly("better by more than a hair");
    }

    @Test
    void oneThatIsBetterByChanceOnly_isRefused() {
        // Another draw of the same quality: two in a hundred better on the mean, nothing on the whole.
        double[] lucky = noise(2, 0.05);
        double mean = Arrays.stream(CHAMPION).average().orElseThrow();
        double shift = 1.02 * mean - Arrays.stream(lucky).average().orElseThrow();
        Verdict verdict = judge(result("challenger", query -> lucky[query] + shift, 0.5, 0.8), T);
        assertThat(failed(verdict)).containsExactly("better than chance");
    }

    @Test
    void oneThatLearntFromTheTestWindow_isRefused() {
        Verdict verdict = judge(result("challenger", plus(0.05), 0.5, 0.8), T + 1);
        assertThat(failed(verdict)).containsExactly("no knowledge of the test window");
    }

    @Test
    void oneThatRecommendsTheHeadOnly_isRefusedByTheGuardrails() {
        Verdict verdict = judge(result("challenger", plus(0.005), 0.05, 0.99), T);
        assertThat(failed(verdict)).containsExactly("coverage", "inequality of exposure");
    }

    @Test
    void oneThatHurtsASlice_isRefused() {
        Verdict verdict =
                judge(result("challenger", query -> CHAMPION[query] + (query < 1_000 ? -0.02 : 0.02), 0.5, 0.8), T);
        assertThat(failed(verdict)).containsExactly("slice first thousand");
    }

    @Test
    void oneBelowABaseline_isRefused() {
        Verdict verdict = judge(result("challenger", plus(0.0015), 0.5, 0.8), T, 0.0016);
        assertThat(failed(verdict)).containsExactly("above item-knn");
    }

    private static List<String> failed(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    private static Verdict judge(ContestantResult challenger, long knowsUntil) {
        return judge(challenger, knowsUntil, -0.01);
    }

    private static Verdict judge(ContestantResult challenger, long knowsUntil, double baselineLead) {
        List<Row> rows = List.of(
                row(result("item-knn", plus(baselineLead), 0.5, 0.8), T),
                row(challenger, knowsUntil),
                row(result("champion", plus(0), 0.5, 0.8), T));
        boolean[] firstThousand = new boolean[QUERIES];
        Arrays.fill(firstThousand, 0, 1_000, true);
        List<EvaluationQuery> queries = IntStream.range(0, QUERIES)
                .mapToObj(query -> new EvaluationQuery(query % USERS, T, new int[] {0}))
                .toList();
        ViewRows live =
                new ViewRows(EvaluationView.LIVE, queries, rows, List.of(new Slice("first thousand", firstThousand)));
        return new Gate(T, 1).judge(live, live, "challenger", "champion");
    }

    private static Row row(ContestantResult result, long knowsUntil) {
        return new Row(result, 1, new ScoringTime(100, 1_000), knowsUntil);
    }

    private static IntToDoubleFunction plus(double difference) {
        return query -> CHAMPION[query] + difference;
    }

    private static ContestantResult result(String name, IntToDoubleFunction ndcg, double coverage, double gini) {
        int[] users = IntStream.range(0, QUERIES).map(query -> query % USERS).toArray();
        double[] values = IntStream.range(0, QUERIES).mapToDouble(ndcg).toArray();
        return new ContestantResult(
                name, EvaluationView.LIVE, users, values, values, values, values, coverage, gini, 0.9, 0.2, Map.of());
    }

    /** A hit now and then, as NDCG of real lists is: mostly nothing, sometimes much. */
    private static double[] noise(long seed, double rate) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(QUERIES).map(draw -> draw < rate ? 1 : 0).toArray();
    }
}
