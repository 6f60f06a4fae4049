package io.electronicsmarketplace.recommendation.candidate.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.CosineSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.WalkSettings;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import org.junit.jupiter.api.Test;

class RelationFitterTest {
    /** u1: a b c, u2: a b, u3: b c. */
    private static final InteractionLog LOG = new InteractionLogBuilder()
            .add("u1", "a", 1, InteractionKind.RATING, true)
            .add("u1", "b", 2, InteractionKind.RATING, true)
            .add("u1", "c", 3, InteractionKind.RATING, true)
            .add("u2", "a", 4, InteractionKind.RATING, true)
            .add("u2", "b", 5, InteractionKind.RATING, true)
            .add("u3", "b", 6, InteractionKind.RATING, true)
            .add("u3", "c", 7, InteractionKind.RATING, true)
            .build();

    @Test
    void cosine_isTheSharedShoppersByTheNorms() {
        try (Threads threads = new Threads(1)) {
            ItemRelations relations =
                    new RelationFitter(Incidence.of(LOG, 100), threads).cosine(new CosineSettings(10, 0));
            // a is with b in two of sqrt(2 · 3), with c in one of sqrt(2 · 2).
            assertThat(relations.matrix().column(0)).isEqualTo(1);
            assertThat((double) relations.strengths().get(0)).isCloseTo(2 / Math.sqrt(6), within(1e-6));
            assertThat(relations.matrix().column(1)).isEqualTo(2);
            assertThat((double) relations.strengths().get(1)).isCloseTo(0.5, within(1e-6));
        }
    }

    @Test
    void walk_withAlphaOneAndBetaZero_isTheProbabilityOfTheWalk() {
        try (Threads threads = new Threads(1)) {
            ItemRelations relations =
                    new RelationFitter(Incidence.of(LOG, 100), threads).walk(new WalkSettings(10, 1, 0));
            // From a: to u1 or u2 with 1/2 each; on to b with 1/3 or 1/2, to c with 1/3 or 0.
            assertThat((double) relations.strengths().get(0)).isCloseTo(5 / 12.0, within(1e-6));
            assertThat((double) relations.strengths().get(1)).isCloseTo(1 / 6.0, within(1e-6));
        }
    }
}
