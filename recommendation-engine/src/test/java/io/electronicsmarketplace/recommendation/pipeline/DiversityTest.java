package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.reranking.MarginalRelevance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products of one maker have all but two words of their titles in common. */
class DiversityTest {
    private static final Recipe POPULAR =
            Recipe.FIRST.alone(CandidateSource.POPULARITY).withPerLine(0);

    private final InteractionLog log = TasteLog.builder(1_500, 0).build();

    @Test
    void home_withWeightOnVariety_hasMoreMakers_andBeginsWithTheSame() {
        List<String> plain = list(POPULAR, Surface.HOME);
        List<String> varied = list(POPULAR.withDiversity(new MarginalRelevance(0.9, 100)), Surface.HOME);
        assertThat(makers(varied)).isEqualTo(10).isGreaterThan(makers(plain));
        assertThat(varied.getFirst()).isEqualTo(plain.getFirst());
    }

    @Test
    void otherSurfaces_areLeftAsTheyAre() {
        assertThat(list(POPULAR.withDiversity(new MarginalRelevance(0.9, 100)), Surface.SIMILAR))
                .isEqualTo(list(POPULAR, Surface.SIMILAR));
    }

    private List<String> list(Recipe recipe, Surface surface) {
        try (Threads threads = new Threads(1)) {
            RecommendationRequest request =
                    RecommendationRequest.of(surface, ShopperState.EMPTY, TasteLog.END, "p000", 10);
            return new PipelineFitter(log, TasteLog.products(log), TasteLog.END, 1, threads, TreeLearner.NONE)
                    .fit(recipe).recommender().recommend(request).items().stream()
                            .map(Recommendations.Item::productId)
                            .toList();
        }
    }

    private static long makers(List<String> products) {
        return products.stream().map(product -> product.charAt(3)).distinct().count();
    }
}
