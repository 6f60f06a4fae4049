package io.electronicsmarketplace.recommendation.twins;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private static final long DAY = ShopperDays.DAY_MILLIS;

    private final InteractionLogBuilder rows = new InteractionLogBuilder();

    /** Shoppers {@code from} to {@code to}, exclusive, rate a product, each on a day of their own. */
    private TwinsTest rate(String product, int from, int to) {
        for (int shopper = from; shopper < to; shopper++) {
            rows.add("u" + shopper, product, shopper * DAY, InteractionKind.RATING, true);
        }
        return this;
    }

    private Twins twins() {
        return Twins.in(rows.build());
    }

    @Test
    void sixSharedOfEight_areTwins_sixOfNineAreNot() {
        assertThat(rate("a", 0, 7).rate("b", 1, 8).twins().products()).isEqualTo(2);
        assertThat(new TwinsTest().rate("a", 0, 7).rate("b", 1, 9).twins().products())
                .isZero();
    }

    @Test
    void fiveSharedRowsAreNeeded() {
        assertThat(rate("a", 0, 4).rate("b", 0, 4).twins().products()).isZero();
        assertThat(new TwinsTest().rate("a", 0, 5).rate("b", 0, 5).twins().products())
                .isEqualTo(2);
    }

    @Test
    void aConsoleAndWhatIsBoughtWithIt_staysTwo() {
        assertThat(rate("console", 0, 40)
                        .rate("pad", 30, 50)
                        .rate("cable", 32, 40)
                        .twins()
                        .products())
                .isZero();
    }

    @Test
    void theSameShoppersOnOtherDays_makeNoTwins() {
        rate("a", 0, 20);
        for (int shopper = 0; shopper < 20; shopper++) {
            rows.add("u" + shopper, "b", (shopper + 1) * DAY, InteractionKind.RATING, true);
        }
        assertThat(twins().products()).isZero();
    }

    @Test
    void lookedAtTogether_isNotRatedTogether() {
        for (int shopper = 0; shopper < 20; shopper++) {
            for (InteractionKind kind : List.of(InteractionKind.VIEW, InteractionKind.CLICK)) {
                rows.add("u" + shopper, "a", DAY, kind, true);
                rows.add("u" + shopper, "b", DAY, kind, true);
            }
        }
        assertThat(twins().products()).isZero();
    }

    @Test
    void hiddenTogether_isNotLikedTogether() {
        for (int shopper = 0; shopper < 20; shopper++) {
            rows.add("u" + shopper, "a", DAY, InteractionKind.HIDE, false);
            rows.add("u" + shopper, "b", DAY, InteractionKind.HIDE, false);
        }
        assertThat(twins().products()).isZero();
    }

    @Test
    void twinsOfTwins_areOneGroup_forWhichMostRowsStand_thenTheSmallestId() {
        Twins chain = rate("c", 0, 8)
                .rate("b", 1, 9)
                .rate("a", 2, 10)
                .rate("z", 20, 26)
                .rate("y", 20, 26)
                .twins();
        assertThat(chain.groups()).isEqualTo(2);
        assertThat(chain.products()).isEqualTo(5);
        assertThat(chain.representativeOf("c")).isEqualTo("a");
        assertThat(chain.representativeOf("z")).isEqualTo("y");
        assertThat(chain.representativeOf("alone")).isEqualTo("alone");

        Twins largest = new TwinsTest().rate("a", 0, 7).rate("b", 0, 8).twins();
        assertThat(largest.representativeOf("a")).isEqualTo("b");
    }

    @Test
    void whatTheCatalogueDescribes_standsForWhatItDoesNot() {
        rate("gone", 0, 9).rate("there", 0, 8);
        InteractionLog log = rows.build();
        assertThat(Twins.in(log).representativeOf("there")).isEqualTo("gone");
        assertThat(Twins.in(log, "there"::equals).representativeOf("gone")).isEqualTo("there");
    }

    @Test
    void merge_keepsOneRowOfAShopperAndDay_theEarliest_andOthersAsTheyWere() {
        rate("a", 0, 6).rate("b", 0, 6);
        rows.add("u0", "b", 500, InteractionKind.VIEW, true);
        rows.add("u0", "b", 9 * DAY, InteractionKind.RATING, true);
        rows.add("u7", "b", 7 * DAY + 2, InteractionKind.RATING, true);
        rows.add("u7", "a", 7 * DAY + 3, InteractionKind.RATING, true);
        rows.add("u7", "other", 7 * DAY + 3, InteractionKind.RATING, true);
        rows.add("u7", "other", 7 * DAY + 4, InteractionKind.RATING, true);
        InteractionLog log = rows.build();
        InteractionLog merged = Twins.in(log).merge(log);

        InteractionLogBuilder expected = new InteractionLogBuilder();
        for (int shopper = 0; shopper < 6; shopper++) {
            expected.add("u" + shopper, "b", shopper * DAY, InteractionKind.RATING, true);
        }
        expected.add("u0", "b", 500, InteractionKind.VIEW, true);
        expected.add("u0", "b", 9 * DAY, InteractionKind.RATING, true);
        expected.add("u7", "b", 7 * DAY + 2, InteractionKind.RATING, true);
        expected.add("u7", "other", 7 * DAY + 3, InteractionKind.RATING, true);
        expected.add("u7", "other", 7 * DAY + 4, InteractionKind.RATING, true);
        assertThat(merged.hash()).isEqualTo(expected.build().hash());
    }

    @Test
    void twinsFoundBeforeT_mergeWhatComesAfterIt() {
        rate("a", 0, 6).rate("b", 0, 6).rate("c", 100, 110).rate("d", 100, 110);
        rows.add("u50", "a", 50 * DAY, InteractionKind.RATING, true);
        InteractionLog log = rows.build();
        Twins known = Twins.in(log.before(40 * DAY));
        InteractionLog merged = known.merge(log);
        assertThat(known.products()).isEqualTo(2);
        assertThat(merged.rows()).isEqualTo(log.rows() - 6);
        assertThat(merged.products().size()).isEqualTo(3);
    }

    @Test
    void aDayOfMoreThan200Products_saysNothing() {
        for (int day = 0; day < 5; day++) {
            for (int product = 0; product <= ShopperDays.MOST_PRODUCTS; product++) {
                rows.add("collector", "p" + product, day * DAY, InteractionKind.RATING, true);
            }
        }
        assertThat(twins().products()).isZero();
    }

    @Property(tries = 100)
    void mergingTwice_changesNothing(@ForAll long seed) {
        InteractionLog log = randomLog(seed);
        Twins twins = Twins.in(log);
        InteractionLog once = twins.merge(log);
        assertThat(twins.merge(once).hash()).isEqualTo(once.hash());
    }

    @Property(tries = 100)
    void theSearchFindsWhatComparingAllPairsFinds(@ForAll long seed) {
        InteractionLog log = randomLog(seed);
        int[] leaders = TwinSearch.leaders(log);
        int[] expected = ComparedPairs.leaders(log);
        for (int left = 0; left < leaders.length; left++) {
            for (int right = 0; right < left; right++) {
                assertThat(leaders[left] == leaders[right]).isEqualTo(expected[left] == expected[right]);
            }
        }
    }

    /** Products whose rows are mostly copied from an earlier one, so that similarities of all sizes occur. */
    private static InteractionLog randomLog(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        InteractionLogBuilder log = new InteractionLogBuilder();
        List<List<Integer>> shoppersOf = new ArrayList<>();
        for (int product = 0; product < 15; product++) {
            List<Integer> shoppers = new ArrayList<>();
            double copied = random.nextDouble(0.6, 1);
            if (product > 0) {
                shoppersOf.get(random.nextInt(product)).stream()
                        .filter(shopper -> random.nextDouble() < copied)
                        .forEach(shoppers::add);
            }
            for (int more = random.nextInt(product == 0 ? 12 : 4); more > 0; more--) {
                shoppers.add(random.nextInt(40));
            }
            for (int shopper : shoppers) {
                log.add("u" + shopper, "p" + product, random.nextLong(DAY), InteractionKind.RATING, true);
            }
            shoppersOf.add(shoppers);
        }
        return log.build();
    }
}
