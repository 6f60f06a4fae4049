package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations.Completeness;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations.Item;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private final Recommender recommender = PopularBundle.pipeline(12, 4).recommender();

    @Test
    void home_forNobody_isPopularProducts() {
        assertThat(ids(home(ShopperState.EMPTY))).containsExactly("p00", "p01", "p02", "p03", "p04");
    }

    @Test
    void home_leavesOutHistoryUnavailableAndExcluded() {
        RecommendationRequest request = home(state("p01", InteractionKind.VIEW))
                .withAvailable(product -> product != 0)
                .withExcluded(Set.of("p03"));
        assertThat(ids(request)).containsExactly("p02", "p04", "p05", "p06", "p07");
    }

    @Test
    void next_mayBringBackWhatWasViewed_butNotWhatWasBoughtOrHidden() {
        ShopperState state = new ShopperState(List.of(
                new ShopperState.Event("p00", InteractionKind.VIEW, 1),
                new ShopperState.Event("p01", InteractionKind.PURCHASE, 2),
                new ShopperState.Event("p02", InteractionKind.HIDE, 3),
                new ShopperState.Event("p03", InteractionKind.VIEW, 4)));
        RecommendationRequest request = RecommendationRequest.of(Surface.NEXT, state, PopularBundle.NOW, 3);
        assertThat(ids(request)).containsExactly("p00", "p04", "p05");
    }

    @Test
    void anyList_withAPassedDeadline_isPopularProducts() {
        Recommendations answer =
                recommender.recommend(home(state("p00", InteractionKind.VIEW)).withDeadline(() -> true));
        assertThat(answer.completeness()).isEqualTo(Completeness.POPULAR);
        assertThat(answer.items()).extracting(Item::productId).startsWith("p01", "p02");
    }

    @Test
    void exploredSlots_areDrawnFromNewProducts_withTheirPropensity() {
        NewProduct fresh =
                new NewProduct("new", "Fresh thing", "brand1", List.of("category1"), null, PopularBundle.NOW);
        RecommendationRequest request = RecommendationRequest.of(
                        Surface.HOME, ShopperState.EMPTY, PopularBundle.NOW, 10)
                .withNewProducts(List.of(fresh))
                .withExploration(new Exploration(2, 7));
        Recommendations answer = recommender.recommend(request);
        assertThat(answer.items()).hasSize(10);
        assertThat(List.of(answer.items().get(4), answer.items().get(9))).allSatisfy(item -> {
            assertThat(item.source()).isEqualTo(CandidateSource.FRESH);
            assertThat(item.propensity()).isBetween(0.1, 0.5);
        });
        assertThat(answer.items().stream().map(Item::productId)).doesNotHaveDuplicates();
        assertThat(recommender.recommend(request)).isEqualTo(answer);
    }

    @Test
    void popularity_moves_whenNewInteractionsAreCounted() {
        var counters = recommender.popularity().counters();
        for (int i = 0; i < 30; i++) {
            counters.count(recommender.products().ids().indexOf("p15"), PopularBundle.NOW, 1);
        }
        Recommender moved = recommender.withPopularity(counters.snapshot());
        assertThat(moved.recommend(home(ShopperState.EMPTY)).items().getFirst().productId())
                .isEqualTo("p15");
    }

    private List<String> ids(RecommendationRequest request) {
        return recommender.recommend(request).items().stream()
                .map(Item::productId)
                .toList();
    }

    private static RecommendationRequest home(ShopperState state) {
        return RecommendationRequest.of(Surface.HOME, state, PopularBundle.NOW, 5);
    }

    private static ShopperState state(String product, InteractionKind kind) {
        return new ShopperState(List.of(new ShopperState.Event(product, kind, PopularBundle.NOW - 1)));
    }
}
