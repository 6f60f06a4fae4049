package io.electronicsmarketplace.recommendation.candidate.tower;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TowerExamplesTest {
    private static final long DAY = 86_400_000;

    private final InteractionLogBuilder rows = new InteractionLogBuilder();

    @Test
    void aHistory_isWhatCameBeforeTheDay_newestFirst() {
        rows.add("u", "a", 0, InteractionKind.RATING, true);
        rows.add("u", "b", DAY, InteractionKind.RATING, true);
        rows.add("u", "c", 10 * DAY + 5, InteractionKind.RATING, true);
        rows.add("u", "d", 10 * DAY + 9, InteractionKind.RATING, true);
        InteractionLog log = rows.build();
        TowerExamples examples = TowerExamples.of(log);
        assertThat(ids(log, examples.taken())).containsExactly("b", "c", "d");
        assertThat(history(log, examples, 0)).containsExactly("a");
        assertThat(history(log, examples, 1)).containsExactly("b", "a");
        assertThat(history(log, examples, 2)).containsExactly("b", "a");
        // 1 day, 9 and 10 days, and again.
        assertThat(examples.octaves()).containsExactly(1, 3, 3, 3, 3);
    }

    @Test
    void whatIsNoTarget_isHistoryOnly_andOnlyTheNewestCount() {
        for (int day = 0; day < 30; day++) {
            rows.add("u", "p%02d".formatted(day), day * DAY, InteractionKind.VIEW, false);
        }
        rows.add("u", "taken", 40 * DAY, InteractionKind.PURCHASE, true);
        InteractionLog log = rows.build();
        TowerExamples examples = TowerExamples.of(log);
        assertThat(ids(log, examples.taken())).containsExactly("taken");
        assertThat(history(log, examples, 0))
                .hasSize(HistoryWeights.PLACES)
                .startsWith("p29", "p28")
                .endsWith("p10");
    }

    private static String[] history(InteractionLog log, TowerExamples examples, int example) {
        return ids(
                log,
                Arrays.copyOfRange(examples.products(), examples.starts()[example], examples.starts()[example + 1]));
    }

    private static String[] ids(InteractionLog log, int[] products) {
        return Arrays.stream(products).mapToObj(log.products()::idOf).toArray(String[]::new);
    }
}
