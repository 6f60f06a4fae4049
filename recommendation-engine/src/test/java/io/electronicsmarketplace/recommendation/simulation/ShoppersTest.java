package io.electronicsmarketplace.recommendation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShoppersTest {
    private static final SimulationSettings SETTINGS = new SimulationSettings(4, 7, 400, 7, 600, 2, 2, 0);

    private final World world = new World(SETTINGS);
    private final Tastes tastes = new Tastes(SETTINGS);
    private final ClickModel model = new ClickModel(world, tastes, new Trend(SETTINGS));

    @Test
    void aClick_needsALookAtThePlace_andAnAttraction() {
        assertThat(ClickModel.examination(0)).isEqualTo(1);
        assertThat(ClickModel.examination(9)).isCloseTo(Math.pow(10, -0.6), within(1e-12));
        Fatigue fresh = new Fatigue();
        assertThat(model.click(9, 3, 5, 0, fresh))
                .isCloseTo(ClickModel.examination(9) * model.attraction(3, 5, 0, fresh), within(1e-12));
    }

    @Test
    void whatWasPassedOver_attractsLess_andHalfOfThatIsForgottenInAWeek() {
        Fatigue fatigue = new Fatigue();
        double before = model.attraction(3, 5, 0, fatigue);
        fatigue.passedOver(5, 1);
        fatigue.passedOver(5, 0.5);
        assertThat(fatigue.logits(5)).isCloseTo(0.225f, within(1e-6f));
        assertThat(model.attraction(3, 5, 0, fatigue)).isLessThan(before);
        fatigue.weekPassed();
        assertThat(fatigue.logits(5)).isCloseTo(0.1125f, within(1e-6f));
    }

    @Test
    void tastes_shiftForMostShoppers_andForGood() {
        int shiftDay = 7 * SETTINGS.shiftWeek();
        int kinds = World.KINDS;
        long shifted = IntStream.range(0, SETTINGS.shoppers())
                .filter(shopper -> IntStream.range(0, kinds)
                        .anyMatch(kind ->
                                tastes.ofKind(shopper, kind, shiftDay - 1) != tastes.ofKind(shopper, kind, shiftDay)))
                .count();
        assertThat(shifted / (double) SETTINGS.shoppers()).isCloseTo(0.6, within(0.06));
        assertThat(tastes.searched(0, shiftDay, 0.1)).isEqualTo(tastes.searched(0, shiftDay + 6, 0.1));
    }

    @Test
    void someKinds_areWantedByMany() {
        int[] wanted = new int[World.KINDS];
        for (int shopper = 0; shopper < SETTINGS.shoppers(); shopper++) {
            wanted[tastes.searched(shopper, 0, 0)]++;
        }
        int[] sorted = wanted.clone();
        Arrays.sort(sorted);
        assertThat(sorted[World.KINDS - 1]).isGreaterThan(3 * sorted[World.KINDS / 2]);
    }

    @Test
    void whatIsSold_isGone_untilSomebodyOffersAnother() {
        Stock stock = new Stock(world, new Chance(7));
        int sold = 0;
        while (stock.sell(0)) {
            sold++;
        }
        assertThat(sold).isBetween(1, 6);
        assertThat(stock.buyable(0, 0)).isFalse();
        for (int week = 0; week < 60; week++) {
            stock.weekPassed(week);
        }
        assertThat(stock.buyable(0, 0)).isTrue();
    }

    @Test
    void aNewProduct_cannotBeBoughtBeforeItsDay() {
        int product = SETTINGS.products() + 8;
        assertThat(world.firstDay(product)).isEqualTo(8);
        Stock stock = new Stock(world, new Chance(7));
        assertThat(stock.buyable(product, 7)).isFalse();
        assertThat(stock.buyable(product, 8)).isTrue();
    }

    @Test
    void search_findsWhatIsKnown_farMoreOftenThanWhatNobodyLookedAt() {
        Shop shop = new Shop(world, 1, new Chance(7));
        int kind = world.kind(0);
        shop.record(new ShopLog.Deed(0, 0, InteractionKind.VIEW, 0), 0);
        Search search = new Search(shop, 1);
        long found = IntStream.range(0, 1_000)
                .filter(draw -> search.find(kind, draw / 1_000.0) == 0)
                .count();
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void draws_areUniform_andFollowFromWhatTheyAreFor() {
        Chance chance = new Chance(1);
        double[] draws = IntStream.range(0, 20_000)
                .mapToDouble(number -> chance.of(Chance.Of.CLICK, number % 50, number / 50, number % 7))
                .toArray();
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(Arrays.stream(draws).distinct().count()).isEqualTo(draws.length);
        assertThat(chance.of(Chance.Of.CLICK, 1, 2, 3)).isEqualTo(new Chance(1).of(Chance.Of.CLICK, 1, 2, 3));
        assertThat(chance.of(Chance.Of.CLICK, 1, 2, 3)).isNotEqualTo(chance.of(Chance.Of.VISIT, 1, 2, 3));
    }
}
