package io.electronicsmarketplace.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidenceTest {

    @Test
    void of_keepsTheStrongestEvidenceOfTheNewestRows_productsAscending() {
        InteractionLog log = new InteractionLogBuilder()
                .add("a", "p0", 1, InteractionKind.RATING, true)
                .add("a", "p2", 2, InteractionKind.RATING, true)
                .add("a", "p2", 3, InteractionKind.VIEW, true)
                .add("a", "p1", 4, InteractionKind.VIEW, true)
                .add("a", "p3", 5, InteractionKind.HIDE, true)
                .add("b", "p3", 6, InteractionKind.HIDE, true)
                .add("c", "p1", 7, InteractionKind.VIEW, true)
                .build();
        Incidence incidence = Incidence.of(log, 3);
        assertThat(incidence.matrix().starts().toArray()).containsExactly(0, 2, 2, 3);
        assertThat(incidence.matrix().columns().toArray()).containsExactly(1, 2, 1);
        assertThat(incidence.evidence().toArray()).containsExactly(0.3f, 1, 0.3f);
        assertThat(incidence.columns()).isEqualTo(4);

        Incidence byProduct = incidence.transposed();
        assertThat(byProduct.matrix().starts().toArray()).containsExactly(0, 0, 2, 3, 3);
        assertThat(byProduct.matrix().columns().toArray()).containsExactly(0, 2, 0);
        assertThat(byProduct.evidence().toArray()).containsExactly(0.3f, 0.3f, 1);
    }
}
