package io.electronicsmarketplace.recommendation.candidate.tower;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A shop of cameras and phones, in which who has a camera comes back for a lens, who has a phone for a case. */
class TowerFitterTest {
    private static final long DAY = 86_400_000;
    private static final int EACH = 20;
    private static final InteractionLog LOG = log();
    private static final Products PRODUCTS = products(LOG);
    private static final TowerSettings SETTINGS = new TowerSettings(16, 3, 64, 0.05f, 0.2f);

    @Test
    void whatFollowsTheHistory_isListedFirst_thoughAllIsWantedAlike() {
        TwoTowers towers = fit(2);
        assertThat(kinds(list(towers, "camera03", 10))).containsOnly("lens");
        assertThat(kinds(list(towers, "phone03", 10))).containsOnly("case");
    }

    @Test
    void whatBecomesPopular_movesUp_whileTheTowersStandStill() {
        TwoTowers towers = fit(2);
        int popular = PRODUCTS.indexOf("lens19");
        PopularityCounters counters = popularity().counters();
        counters.count(popular, 400 * DAY, 300);
        TwoTowers later = towers.with(counters.snapshot());
        assertThat(list(later, "camera03", 1).product(0)).isEqualTo(popular);
        assertThat(lift(later, "camera03", popular)).isEqualTo(lift(towers, "camera03", popular));
    }

    @Test
    void lifts_areThoseOfTheShopper_thenOfEachProductOfTheHistoryAlone() {
        TwoTowers towers = fit(2);
        int camera = PRODUCTS.indexOf("camera03");
        int phone = PRODUCTS.indexOf("phone03");
        int[] products = {PRODUCTS.indexOf("lens01"), PRODUCTS.indexOf("case01")};
        float[][] lifts = towers.lifts(towers.shopper(query("camera03")), products, new int[] {camera, phone});
        assertThat(lifts[0][0]).isEqualTo(lift(towers, "camera03", products[0])).isPositive();
        assertThat(lifts[1][0]).isNegative();
        assertThat(lifts[0][1]).as("a camera says of a lens").isGreaterThan(lifts[0][2]);
        assertThat(lifts[1][2]).as("a phone says of a case").isGreaterThan(lifts[1][1]);
    }

    private static float lift(TwoTowers towers, String had, int product) {
        return towers.lifts(towers.shopper(query(had)), new int[] {product}, new int[0])[0][0];
    }

    @Test
    void whoHasNoHistory_getsNothingFromIt() {
        CandidateList list = new CandidateList();
        ShopperQuery nobody = new ShopperQuery(new int[0], new long[0], new float[0], 400 * DAY, -1, any -> true);
        fit(2).propose(nobody, 10, new Workspace(PRODUCTS.size()), list);
        assertThat(list.size()).isZero();
    }

    @Test
    void equalSeeds_giveEqualTowers_onAnyNumberOfThreads() {
        ShopperQuery query = query("camera03");
        float[] one = fit(1).shopper(query);
        assertThat(fit(3).shopper(query)).containsExactly(one);
    }

    @Test
    void fewerExamplesThanABatch_areOneBatch() {
        TowerSettings large = new TowerSettings(16, 30, 4_096, 0.05f, 0.2f);
        assertThat(kinds(list(fit(2, large), "camera03", 10))).containsOnly("lens");
    }

    private static TwoTowers fit(int count) {
        return fit(count, SETTINGS);
    }

    private static TwoTowers fit(int count, TowerSettings settings) {
        try (Threads threads = new Threads(count)) {
            return new TowerFitter(settings, threads).fit(LOG, PRODUCTS.titles(), popularity(), 1);
        }
    }

    private static CandidateList list(TwoTowers towers, String had, int limit) {
        CandidateList list = new CandidateList();
        towers.propose(query(had), limit, new Workspace(PRODUCTS.size()), list);
        return list;
    }

    private static ShopperQuery query(String had) {
        int product = PRODUCTS.indexOf(had);
        return new ShopperQuery(
                new int[] {product}, new long[] {390 * DAY}, new float[] {1}, 400 * DAY, -1, any -> any != product);
    }

    private static List<String> kinds(CandidateList list) {
        String[] kinds = new String[list.size()];
        Arrays.setAll(kinds, rank -> PRODUCTS.ids().idOf(list.product(rank)).replaceAll("\\d", ""));
        return List.of(kinds);
    }

    private static DecayedPopularity popularity() {
        PopularityCounters counters = PopularityCounters.empty(PRODUCTS.size(), Duration.ofDays(20), 400 * DAY);
        for (int product = 0; product < PRODUCTS.size(); product++) {
            counters.count(product, 400 * DAY, 1);
        }
        return counters.snapshot();
    }

    private static InteractionLog log() {
        InteractionLogBuilder rows = new InteractionLogBuilder();
        SplittableRandom random = new SplittableRandom(3);
        for (int shopper = 0; shopper < 1_500; shopper++) {
            boolean camera = random.nextBoolean();
            long day = random.nextInt(380);
            rows.add("u" + shopper, id(camera ? "camera" : "phone", random), day * DAY, InteractionKind.RATING, true);
            rows.add(
                    "u" + shopper,
                    id(camera ? "lens" : "case", random),
                    (day + 1 + random.nextInt(10)) * DAY,
                    InteractionKind.RATING,
                    true);
        }
        return rows.build();
    }

    private static String id(String kind, SplittableRandom random) {
        return kind + "%02d".formatted(random.nextInt(EACH));
    }

    private static Products products(InteractionLog log) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < log.products().size(); product++) {
            String id = log.products().idOf(product);
            String title = "Fine " + id.replaceAll("\\d", "") + " number " + id;
            facts.put(id, new ProductFacts(id, title, null, List.of(), null, 0, true));
        }
        return Products.of(log.products(), facts);
    }
}
