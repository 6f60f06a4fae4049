package io.electronicsmarketplace.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.LiveLists.LiveList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Dictionary PRODUCTS = Dictionary.of(List.of("a", "b", "c", "d"));
    private static final EvaluationQuery WANTS_B = new EvaluationQuery(0, 0, new int[] {1});

    private final Comparison comparison = new Comparison(PRODUCTS);

    @Test
    void equalLists_areNotApart() {
        comparison.add(WANTS_B, served("pipeline", "a", "b"), offline(3, 0, 1));
        ReplayOutcome outcome = new ReplayOutcome(comparison, 0);
        assertThat(comparison.equal()).isEqualTo(1);
        assertThat(outcome.within()).isTrue();
        assertThat(value(outcome, "mrr@20 served"))
                .isEqualTo(value(outcome, "mrr@20 offline"))
                .isEqualTo(0.5);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void aTargetThatIsServedFurtherDown_isMoreThanOnePerCentApart() {
        comparison.add(WANTS_B, served("pipeline", "a", "b"), offline(3, 1, 0));
        ReplayOutcome outcome = new ReplayOutcome(comparison, 0);
        assertThat(outcome.within()).isFalse();
        assertThat(value(outcome, "mrr@20 apart")).isEqualTo(50);
        assertThat(outcome.differences().getLast()).isEqualTo("1 × the same products in another order");
    }

    @Test
    void aDifference_isPutDownToWhatIsKnownToMakeOne() {
        comparison.add(WANTS_B, served("popular-out-of-time", "a"), offline(3, 1));
        comparison.add(WANTS_B, served("pipeline", "a"), offline(201, 1));
        comparison.add(WANTS_B, served("pipeline", "a"), offline(3, 1));
        assertThat(comparison.differences())
                .contains(
                        "1 × policy popular-out-of-time",
                        "1 × more than 200 interactions are not remembered",
                        "1 × other products among the first ten");
    }

    @Test
    void aFailedRequest_isNoReplay() {
        comparison.add(WANTS_B, served("pipeline", "a", "b"), offline(3, 0, 1));
        assertThat(new ReplayOutcome(comparison, 1).within()).isFalse();
    }

    private static double value(ReplayOutcome outcome, String metric) {
        return outcome.figures().stream()
                .filter(figure -> figure.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static ServedList served(String policy, String... products) {
        return new ServedList(List.of(products), Collections.nCopies(products.length, "factors"), policy);
    }

    private static LiveList offline(int history, int... products) {
        return new LiveList(products, new float[products.length], history);
    }
}
