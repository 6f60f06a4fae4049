package io.electronicsmarketplace.recommendation.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterLiftTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final int PER_KIND = 20;

    private final InteractionLog log = log();
    private final Products products = products(log);

    @Test
    void whatFollowsAKind_comesBeforeMoreOfTheSame_ifThatIsWhatShoppersDid() {
        ClusterLift lift = fit(2);
        CandidateList list = new CandidateList();
        int camera = products.ids().indexOf("c00");
        lift.propose(query(camera), PER_KIND, new Workspace(products.size()), list);
        assertThat(list.size()).isEqualTo(PER_KIND);
        for (int rank = 0; rank < 5; rank++) {
            assertThat(products.ids().idOf(list.product(rank))).startsWith("t");
        }
    }

    @Test
    void aShopperWithoutHistory_isProposedNothing() {
        CandidateList list = new CandidateList();
        ShopperQuery nobody = new ShopperQuery(new int[0], new long[0], new float[0], 400 * DAY, -1, product -> true);
        fit(1).propose(nobody, 10, new Workspace(products.size()), list);
        assertThat(list.size()).isZero();
    }

    @Test
    void fit_isTheSame_onAnyNumberOfThreads() {
        float[][] one = fit(1).logLifts(query(3));
        float[][] three = fit(3).logLifts(query(3));
        assertThat(one).isDeepEqualTo(three);
    }

    @Test
    void propose_listsTheBestOfAllProducts_byScore() {
        PopularityCounters counters = PopularityCounters.empty(products.size(), Duration.ofDays(20), 400 * DAY);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3 * products.size(); i++) {
            counters.count(random.nextInt(products.size()), 400 * DAY, 1);
        }
        ClusterLift lift = fit(2).with(counters.snapshot());
        ShopperQuery query = query(products.ids().indexOf("k07"));
        float[][] levels = lift.logLifts(query);
        for (int limit : new int[] {1, 7, 59}) {
            CandidateList list = new CandidateList();
            lift.propose(query, limit, new Workspace(products.size()), list);
            assertThat(Arrays.stream(list.toArray()).boxed())
                    .containsExactlyElementsOf(IntStream.range(0, products.size())
                            .filter(query.eligible())
                            .boxed()
                            .sorted(Comparator.comparing((Integer product) -> -lift.score(levels, product))
                                    .thenComparing(product -> product))
                            .limit(limit)
                            .toList());
            assertThat(list.score(0)).isEqualTo(lift.score(levels, list.product(0)));
        }
    }

    private ClusterLift fit(int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            return ClusterLift.fit(log, products.titles(), popularity(), 1, threads);
        }
    }

    private DecayedPopularity popularity() {
        PopularityCounters counters = PopularityCounters.empty(products.size(), Duration.ofDays(20), 400 * DAY);
        for (int row = 0; row < log.rows(); row++) {
            counters.count(log.product(row), 400 * DAY, 1);
        }
        return counters.snapshot();
    }

    private static ShopperQuery query(int product) {
        return new ShopperQuery(
                new int[] {product}, new long[] {399 * DAY}, new float[] {1}, 400 * DAY, -1, other -> other != product);
    }

    /** Cameras, tripods and kettles, all as popular; a tripod comes ten days after every camera. */
    private static InteractionLog log() {
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int shopper = 0; shopper < 1_200; shopper++) {
            String camera = "c%02d".formatted(shopper % PER_KIND);
            String tripod = "t%02d".formatted(shopper / PER_KIND % PER_KIND);
            log.add("a" + shopper, camera, 10 * DAY, InteractionKind.RATING, true);
            log.add("a" + shopper, tripod, 20 * DAY, InteractionKind.RATING, true);
            // Two kettles for every second shopper make as many as there are cameras.
            if (shopper % 2 == 0) {
                String kettle = "k%02d".formatted(shopper / 2 % PER_KIND);
                String another = "k%02d".formatted((shopper / 2 + 1) % PER_KIND);
                log.add("b" + shopper, kettle, 20 * DAY, InteractionKind.RATING, true);
                log.add("b" + shopper, another, 30 * DAY, InteractionKind.RATING, true);
            }
        }
        return log.build();
    }

    private static Products products(InteractionLog log) {
        Map<String, String> kinds =
                Map.of("c", "digital camera with zoom", "t", "aluminium tripod for travel", "k", "kettle steel");
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < log.products().size(); product++) {
            String id = log.products().idOf(product);
            String title = kinds.get(id.substring(0, 1)) + " number" + id;
            facts.put(id, new ProductFacts(id, title, null, List.of(), null, 0, true));
        }
        return Products.of(log.products(), facts);
    }
}
