package io.electronicsmarketplace.recommendation.nextitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleModelsTest {
    private static final List<int[]> SESSIONS = List.of(new int[] {0, 1, 2}, new int[] {0, 2}, new int[] {3, 0, 0});

    @Test
    void sequentialRules_sumOneByStepsDecayedByAge() {
        CandidateList list = new CandidateList();
        new SequentialRules(4, SESSIONS, new SequentialRules.Settings(1, 1, 10, 0.5f))
                .propose(query(3, 0), 10, new Workspace(4), list);
        double oldest = Math.exp(-1 / 0.5);
        double middle = Math.exp(-2 / 3.0 / 0.5);
        double newest = Math.exp(-1 / 3.0 / 0.5);
        assertThat(list.toArray()).containsExactly(0, 2, 1);
        assertThat((double) list.score(0)).isCloseTo(newest, within(1e-6));
        assertThat((double) list.score(1)).isCloseTo(middle + oldest / 2, within(1e-6));
        assertThat((double) list.score(2)).isCloseTo(oldest, within(1e-6));
    }

    @Test
    void sequentialRules_ofOlderItemsWeighLess() {
        CandidateList list = new CandidateList();
        new SequentialRules(4, SESSIONS, new SequentialRules.Settings(2, 1, 1, 0))
                .propose(query(1, 3), 10, new Workspace(4), list);
        assertThat(list.toArray()).containsExactly(0, 2);
        assertThat((double) list.score(1)).isCloseTo(Math.exp(-1), within(1e-6));
    }

    @Test
    void itemNeighbours_sumShrunkCosines() {
        CandidateList list = new CandidateList();
        new SessionItemNeighbours(4, SESSIONS, new SessionItemNeighbours.Settings(5, 2, 1))
                .propose(query(1, 2), 10, new Workspace(4), list);
        // Sessions with each: 3, 1, 2, 1.
        double older = Math.exp(-1 / 2.0);
        assertThat(list.toArray()).containsExactly(2, 0, 1);
        assertThat((double) list.score(0)).isCloseTo(2 / 3.0 + older / (Math.sqrt(2) + 1), within(1e-6));
        assertThat((double) list.score(1)).isCloseTo(2 / (Math.sqrt(6) + 1) + older / (Math.sqrt(3) + 1), within(1e-6));
    }

    private static ShopperQuery query(int... products) {
        return new ShopperQuery(
                products, new long[products.length], new float[products.length], 0, -1, product -> true);
    }
}
