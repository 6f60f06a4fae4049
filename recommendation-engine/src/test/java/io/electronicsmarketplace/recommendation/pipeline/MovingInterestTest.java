package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MovingInterestTest {
    private static final InteractionLog LOG = TasteLog.builder(300, 5).build();
    private static final Products PRODUCTS = TasteLog.products(LOG);
    private static final double HALF_LIFE_DAYS = Recipe.POPULAR.popularityHalfLifeDays();
    private static final long UNTIL = 390 * TasteLog.DAY;
    private static final String RARE = LOG.products().idOf(0);

    private final TrainedPipeline pipeline = pipeline();
    private final MovingInterest interest =
            new MovingInterest(PRODUCTS, pipeline.knowsUntilMillis(), pipeline.popularity(), pipeline.trends());

    private static TrainedPipeline pipeline() {
        try (Threads threads = new Threads(1)) {
            return new PipelineFitter(LOG.before(UNTIL), PRODUCTS, UNTIL, 1, threads, TreeLearner.NONE)
                    .fit(Recipe.POPULAR);
        }
    }

    @Test
    void dayByDay_itIsTheInterestOfEvaluation() {
        PastInterest evaluation = new PastInterest(LOG, PRODUCTS.size(), HALF_LIFE_DAYS, UNTIL);
        for (int row = 0; row < LOG.rows(); row++) {
            interest.count(LOG.products().idOf(LOG.product(row)), LOG.kind(row), LOG.atMillis(row), UNTIL);
        }
        Recommender serving = pipeline.recommender();
        for (long day = UNTIL; day <= TasteLog.END; day += TasteLog.DAY) {
            serving = interest.until(day, serving);
            DecayedPopularity expected = evaluation.popularity(day);
            for (int product = 0; product < PRODUCTS.size(); product++) {
                float score = expected.score(product);
                assertThat(serving.popularity().score(product)).isCloseTo(score, Offset.offset(score * 0x1p-22f));
            }
        }
    }

    @Test
    void rowsOfARunningDay_waitForItsEnd_asOneSumPerProduct() {
        Recommender before = pipeline.recommender();
        rush(UNTIL + 1, UNTIL);
        assertThat(interest.waiting()).isEqualTo(1);
        assertThat(interest.until(UNTIL, before)).isSameAs(before);
        assertThat(mostPopular(interest.until(UNTIL + TasteLog.DAY, before))).isEqualTo(RARE);
    }

    @Test
    void rowsThatAreLateForTheirDay_countTheNextTime() {
        Recommender before = interest.until(UNTIL + TasteLog.DAY, pipeline.recommender());
        rush(UNTIL + 1, UNTIL + TasteLog.DAY);
        assertThat(interest.waiting()).isZero();
        assertThat(mostPopular(before)).isNotEqualTo(RARE);
        assertThat(mostPopular(interest.until(UNTIL + 2 * TasteLog.DAY, before)))
                .isEqualTo(RARE);
    }

    @Test
    void whatTheBundleWasTrainedOn_andWhatItDoesNotKnow_isLeftOut() {
        assertThat(interest.count(RARE, InteractionKind.RATING, pipeline.knowsUntilMillis() - 1, UNTIL))
                .isFalse();
        assertThat(interest.count("unknown", InteractionKind.RATING, UNTIL, UNTIL))
                .isFalse();
        Recommender before = pipeline.recommender();
        assertThat(interest.until(TasteLog.END, before)).isSameAs(before);
    }

    private void rush(long atMillis, long todayMillis) {
        for (int times = 0; times < 1_000; times++) {
            interest.count(RARE, InteractionKind.VIEW, atMillis, todayMillis);
        }
    }

    private static String mostPopular(Recommender recommender) {
        return recommender
                .recommend(RecommendationRequest.of(Surface.HOME, new ShopperState(List.of()), TasteLog.END, 1))
                .items()
                .getFirst()
                .productId();
    }
}
