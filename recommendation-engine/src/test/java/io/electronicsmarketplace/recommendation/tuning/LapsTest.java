package io.electronicsmarketplace.recommendation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.evaluation.EvaluationQueries;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.pipeline.TasteLog;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LapsTest {
    private static final int PAIRS = 1_000;
    private static final TimeSplit SPLIT =
            TimeSplit.of(TasteLog.builder(3_000, 5).build());

    private final Laps laps = new Laps(SPLIT, 1_000, 1, Laps.LEAST_SHOPPERS);

    @Test
    void standardErrorOfALead_isThatOfTheLeadInTheEnd() {
        SplittableRandom random = new SplittableRandom(3);
        for (int lap = 1; lap < Laps.COUNT; lap++) {
            double squares = 0;
            for (int pair = 0; pair < PAIRS; pair++) {
                List<List<double[]>> one = gains(random);
                List<List<double[]>> other = gains(random);
                Lead lead = laps.lead(one.subList(0, lap), other);
                double missed = laps.figure(one) - laps.figure(other) - lead.difference();
                squares += Math.pow(missed / lead.standardError(), 2);
            }
            // The spread of a mean of squares of standard normals is the root of 2 / PAIRS: .045.
            assertThat(squares / PAIRS).isCloseTo(1, within(0.15));
        }
    }

    @Test
    void leadAfterTheLastLap_isTheDifference_andCertain() {
        SplittableRandom random = new SplittableRandom(4);
        List<List<double[]>> one = gains(random);
        List<List<double[]>> other = gains(random);
        Lead lead = laps.lead(one, other);
        assertThat(lead.difference()).isCloseTo(laps.figure(one) - laps.figure(other), within(1e-12));
        assertThat(lead.standardError()).isZero();
    }

    @Test
    void lead_ofOneViewOnly_hasTheErrorOfARatioOverShoppers() {
        List<List<double[]>> none = scaled(gains(new SplittableRandom(5)), 0, 0);
        List<List<double[]>> live = scaled(gains(new SplittableRandom(6)), 0, 2);
        Lead lead = laps.lead(live.subList(0, 1), none);
        int[] shoppers = laps.queries(0, EvaluationView.LIVE).stream()
                .mapToInt(EvaluationQuery::shopper)
                .toArray();
        UserSums expected = UserSums.of(shoppers, live.getFirst().get(1));
        double asked = Stream.of(EvaluationView.values())
                .flatMap(view -> laps.queries(0, view).stream())
                .map(EvaluationQuery::shopper)
                .distinct()
                .count();
        // Half of the figure; and less, for a share of the shoppers is known already.
        assertThat(lead.difference()).isCloseTo(expected.mean() / 2, within(1e-12));
        assertThat(lead.standardError())
                .isCloseTo(
                        expected.standardError() / 2 * Math.sqrt(1 - laps.share(0)) * Math.sqrt(asked / (asked - 1)),
                        within(1e-12));
    }

    @Test
    void leadOverFewShoppers_isNeverBelow_howeverFarItIsBehind() {
        assertThat(leadOfTheLast(300).isBelow(2)).isFalse();
        assertThat(leadOfTheLast(3_000).isBelow(2)).isTrue();
    }

    /** After a lap, of a recipe that has no hits over one that always has: a difference without any spread. */
    private static Lead leadOfTheLast(int shoppers) {
        Laps laps = new Laps(TimeSplit.of(TasteLog.builder(shoppers, 5).build()), 1_000, 1, Laps.LEAST_SHOPPERS);
        List<double[]> none = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (EvaluationView view : EvaluationView.values()) {
            double[] hits = new double[laps.queries(0, view).size()];
            none.add(hits);
            all.add(Arrays.stream(hits).map(hit -> 1).toArray());
        }
        return laps.lead(List.of(none), List.of(all));
    }

    @Test
    void laps_partTheShoppers_inAQuarterAQuarterAndAHalf() {
        List<EvaluationQuery> all = EvaluationQueries.of(SPLIT, EvaluationView.STATIC, SPLIT.atMillis(), 1_000, 1);
        List<List<Integer>> shoppers = new ArrayList<>();
        for (int lap = 0; lap < Laps.COUNT; lap++) {
            for (EvaluationView view : EvaluationView.values()) {
                shoppers.add(laps.queries(lap, view).stream()
                        .map(EvaluationQuery::shopper)
                        .distinct()
                        .toList());
            }
        }
        for (int lap = 0; lap < Laps.COUNT; lap++) {
            assertThat(shoppers.get(2 * lap)).doesNotContainAnyElementsOf(shoppers.get(2 * ((lap + 1) % Laps.COUNT)));
            assertThat(shoppers.get(2 * lap))
                    .doesNotContainAnyElementsOf(shoppers.get(2 * ((lap + 1) % Laps.COUNT) + 1));
        }
        assertThat(shoppers.get(0).size()
                        + shoppers.get(2).size()
                        + shoppers.get(4).size())
                .isEqualTo(all.size());
        assertThat(laps.share(0)).isCloseTo(0.25, within(0.06));
        assertThat(laps.share(1)).isCloseTo(0.5, within(0.06));
        assertThat(laps.share(2)).isEqualTo(1);
    }

    /** Of shoppers who get on well, or badly, with a recipe in both views, as shoppers do. */
    private List<List<double[]>> gains(SplittableRandom random) {
        List<List<double[]>> gains = new ArrayList<>();
        for (int lap = 0; lap < Laps.COUNT; lap++) {
            List<double[]> views = new ArrayList<>();
            long mood = random.nextLong();
            for (EvaluationView view : EvaluationView.values()) {
                views.add(laps.queries(lap, view).stream()
                        .mapToDouble(query -> new SplittableRandom(mood ^ query.shopper() * 0x9E3779B97F4A7C15L)
                                        .split()
                                        .nextDouble()
                                + random.nextDouble())
                        .toArray());
            }
            gains.add(views);
        }
        return gains;
    }

    private static List<List<double[]>> scaled(List<List<double[]>> gains, double statics, double live) {
        gains.forEach(lap -> {
            for (int query = 0; query < lap.get(0).length; query++) {
                lap.get(0)[query] *= statics;
            }
            for (int query = 0; query < lap.get(1).length; query++) {
                lap.get(1)[query] *= live;
            }
        });
        return gains;
    }
}
