package io.electronicsmarketplace.recommendation.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SearchBudgetTest {

    @Test
    void minutes_areThoseBeforeAndAfterABreakTogether() {
        // Near the end of what a long can hold: nanoTime may begin anywhere.
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
        SearchBudget budget = SearchBudget.of(Duration.ofSeconds(60), clock::get);
        assertThat(budget.after(Duration.ofSeconds(60)).allows(0)).isFalse();
        SearchBudget left = budget.after(Duration.ofSeconds(45));
        assertThat(left.allows(100)).isTrue();
        clock.addAndGet(Duration.ofSeconds(14).toNanos());
        assertThat(left.allows(100)).isTrue();
        assertThat(left.spent()).isEqualTo(Duration.ofSeconds(59));
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(left.allows(0)).isFalse();
        assertThat(budget.allows(0)).isTrue();
    }
}
