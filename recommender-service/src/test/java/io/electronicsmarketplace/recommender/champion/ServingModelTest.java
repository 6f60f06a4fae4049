package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.Exploration;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.support.Shop;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingModelTest {

    private static final Question QUESTION = question(ShopperState.EMPTY, null, 5);

    @TempDir
    Path store;

    private final CatalogueView catalogue = new CatalogueView();
    private final Champion champion = new Champion();
    private ServingModel model;

    @BeforeEach
    void open() {
        List<String> products = List.of("a", "b", "c");
        for (String id : products) {
            catalogue.apply(Shop.product(id, "x", 1, List.of(Shop.listing(id + "-1", "sam", 100))));
        }
        model = serving(products);
    }

    private ServingModel serving(List<String> products) {
        return serving(products, Map.of());
    }

    private ServingModel serving(List<String> products, Map<String, String> twins) {
        String version = TestBundles.publish(store, products, twins, Instant.now());
        return ServingModel.of(ModelBundle.open(store.resolve(version)), catalogue, () -> {});
    }

    @Test
    void retiredModel_staysOpenUntilItsLastRequestEnds() {
        champion.replace(model);
        champion.use(used -> {
            champion.replace(serving(List.of("c", "b", "a")));
            assertThat(used.orElseThrow().answer(QUESTION).items()).hasSize(3);
            return true;
        });
        assertThat(model.acquire()).isFalse();
        assertThatThrownBy(() -> model.answer(QUESTION)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void retiredModelThatNobodyUses_isClosedAtOnce() {
        champion.replace(model);
        champion.replace(serving(List.of("c", "b", "a")));
        assertThat(model.acquire()).isFalse();
        String first = champion.use(
                used -> used.orElseThrow().answer(QUESTION).items().getFirst().productId());
        assertThat(first).isEqualTo("c");
    }

    @Test
    void answer_followsTheCatalogue() {
        sell("a");
        assertThat(listed(model, QUESTION)).containsExactly("b", "c");
    }

    @Test
    void ofTwins_theOneThatCanBeBoughtIsListed_once_andNeverToWhoHasOneOfThem() {
        ServingModel twins = serving(List.of("a", "b", "c"), Map.of("a-red", "a", "a-white", "a"));
        assertThat(twins.knows("a-red")).isTrue();
        catalogue.apply(Shop.product("a-white", "x", 1, List.of(Shop.listing("white-1", "sam", 100))));
        assertThat(listed(twins, QUESTION)).containsExactly("a", "b", "c");
        sell("a");
        assertThat(listed(twins, QUESTION)).containsExactly("a-white", "b", "c");
        assertThat(listed(twins, ofOneWhoBought("a-red"))).containsExactly("b", "c");
        sell("a-white");
        assertThat(listed(twins, QUESTION)).containsExactly("b", "c");
    }

    @Test
    void aTwin_isListedToWhoCannotBuyTheFirst() {
        ServingModel twins = serving(List.of("a", "b", "c"), Map.of("a-white", "a"));
        catalogue.apply(Shop.product("a-white", "x", 1, List.of(Shop.listing("white-1", "ben", 100))));
        assertThat(listed(twins, ofUser("sam"))).containsExactly("a-white");
        assertThat(listed(twins, ofUser("ben"))).containsExactly("a", "b", "c");
        assertThat(twins.representative("a-white")).isEqualTo("a");
        assertThat(twins.representative("of no bundle")).isEqualTo("of no bundle");
    }

    @Test
    void whatIsSold_isNotListed_whateverItsPlace() {
        List<String> products =
                IntStream.range(0, 130).mapToObj("p%03d"::formatted).toList();
        ServingModel many = serving(products);
        for (String id : products) {
            catalogue.apply(Shop.product(id, "x", 1, List.of(Shop.listing(id + "-1", "sam", 100))));
        }
        Question all = question(ShopperState.EMPTY, null, 200);
        List<String> left = new ArrayList<>(products);
        assertThat(listed(many, all)).containsExactlyInAnyOrderElementsOf(left);
        for (int place : new int[] {0, 31, 32, 63, 64, 127, 129}) {
            sell(products.get(place));
            left.remove(products.get(place));
            assertThat(listed(many, all)).containsExactlyInAnyOrderElementsOf(left);
        }
    }

    private void sell(String productId) {
        catalogue.apply(new ProductState(
                productId,
                2,
                "Sold",
                null,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                "EUR",
                Shop.OPENING,
                List.of()));
    }

    private static Question ofOneWhoBought(String productId) {
        return question(
                new ShopperState(List.of(new ShopperState.Event(productId, InteractionKind.PURCHASE, 1))), null, 5);
    }

    private static Question ofUser(String userId) {
        return question(ShopperState.EMPTY, userId, 5);
    }

    private static Question question(ShopperState state, @Nullable String userId, int limit) {
        return new Question(
                Surface.HOME,
                state,
                userId,
                Shop.OPENING.toEpochMilli(),
                null,
                null,
                limit,
                Set.of(),
                Exploration.NONE,
                Deadline.NONE);
    }

    private static List<String> listed(ServingModel model, Question question) {
        return model.answer(question).items().stream()
                .map(Recommendations.Item::productId)
                .toList();
    }
}
