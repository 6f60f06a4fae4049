package io.electronicsmarketplace.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentFeaturesTest {
    private static final Map<String, ProductFacts> FACTS = Map.of(
            "a", facts("a", "Nikon D90 digital camera", "Nikon", List.of("Electronics", "Cameras"), 499.99),
            "b", facts("b", "Canon camera", null, List.of("Cameras"), null),
            "c", facts("c", null, "Sony", List.of(), 12.0),
            "d", ProductFacts.unknown("d"));

    private final Products products = Products.of(Dictionary.of(FACTS.keySet()), FACTS);

    @Test
    void of_aProductThatModelsDoNotKnow_isWhatItWouldBeAmongThem() {
        FACTS.forEach((id, facts) -> assertThat(ContentFeatures.of(facts))
                .as(id)
                .isEqualTo(ContentFeatures.of(products, products.ids().indexOf(id))));
    }

    @Test
    void of_aWholeProduct_isAFeatureForEachWordAndOneForMakerCategoryAndPrice() {
        assertThat(features("a")).hasSize(4 + 3).isSorted();
        assertThat(features("a")).allSatisfy(feature -> assertThat(feature).isBetween(0, ContentFeatures.BOUND - 1));
        assertThat(features("d")).isEmpty();
    }

    @Test
    void of_twoCameras_hasTheirWordAndTheirCategoryInCommon() {
        assertThat(features("a")).filteredOn(features("b")::contains).hasSize(2);
    }

    @Test
    void priceBand_growsByOneWithEveryHalfOctave() {
        assertThat(List.of(0.01, 0.99, 1.0, 1.4, 1.42, 2.0, 4.0, 1e12).stream().map(ContentFeatures::priceBand))
                .containsExactly(1, 1, 2, 2, 3, 4, 6, 47);
        assertThat(ContentFeatures.priceBand(null)).isZero();
        assertThat(ContentFeatures.priceBand(0.0)).isZero();
        assertThat(ContentFeatures.priceBand(Double.NaN)).isZero();
    }

    private static List<Integer> features(String id) {
        return Arrays.stream(ContentFeatures.of(FACTS.get(id))).boxed().toList();
    }

    private static ProductFacts facts(String id, String title, String brand, List<String> categories, Double price) {
        return new ProductFacts(id, title, brand, categories, price, 0, true);
    }
}
