package io.electronicsmarketplace.recommender.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Listing CHEAP_BROKEN = new Listing("broken", "sam", 4_000, ConditionGrade.FOR_PARTS, 0);
    private static final Listing FAIR = new Listing("fair", "mia", 8_000, ConditionGrade.GOOD, 0);
    private static final Listing DEAR = new Listing("dear", "tom", 20_000, ConditionGrade.NEW_LIKE, 0);

    private static Product product(Listing... listings) {
        return new Product(
                "p",
                1,
                "Größe 📷",
                "http://i/é.jpg",
                null,
                List.of("A", "B"),
                null,
                0,
                null,
                "EUR",
                0,
                List.of(listings));
    }

    @Test
    void offer_isTheBestValue_notTheCheapest() {
        Offer offer = product(CHEAP_BROKEN, FAIR, DEAR).offerTo(null).orElseThrow();
        assertThat(offer.listing()).isEqualTo(FAIR);
        assertThat(offer.lowestPriceMinor()).isEqualTo(4_000);
    }

    @Test
    void offer_isNeverOnesOwn() {
        Offer offer = product(FAIR, DEAR).offerTo("mia").orElseThrow();
        assertThat(offer.listing()).isEqualTo(DEAR);
        assertThat(offer.lowestPriceMinor()).isEqualTo(20_000);
        assertThat(product(FAIR).offerTo("mia")).isEmpty();
        assertThat(product(FAIR).buyableBy("mia")).isFalse();
        assertThat(product(FAIR).buyableBy(null)).isTrue();
    }

    @Test
    void packedTexts_comeBackWhole() {
        assertThat(product().title()).isEqualTo("Größe 📷");
        assertThat(product().image()).isEqualTo("http://i/é.jpg");
        assertThat(product().isIn("b")).isTrue();
    }

    @Test
    void popularity_needsManyRatings() {
        assertThat(PopularProducts.score(rated(5, 1))).isLessThan(PopularProducts.score(rated(4.2, 300)));
        assertThat(PopularProducts.score(rated(2, 300))).isLessThan(PopularProducts.score(rated(4.2, 300)));
        assertThat(PopularProducts.score(rated(0, 0))).isZero();
    }

    private static Product rated(double stars, int count) {
        return new Product("p", 1, "t", null, null, List.of(), stars, count, null, "EUR", 0, List.of());
    }
}
