package io.electronicsmarketplace.recommender.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.recommender.support.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CatalogueViewTest {

    private static ProductState state(String id, long version, long listedAtSecond, int listings) {
        List<ProductState.Listing> offers = new ArrayList<>();
        for (int number = 0; number < listings; number++) {
            offers.add(new ProductState.Listing(
                    id + "-" + number, "sam", 100, "good", Shop.OPENING.plusSeconds(listedAtSecond)));
        }
        return new ProductState(
                id,
                version,
                "Title",
                "Acme",
                List.of("A", "B"),
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                "EUR",
                Shop.OPENING,
                offers);
    }

    @Test
    void olderVersion_isIgnored() {
        var view = new CatalogueView();
        view.apply(state("p", 2, 0, 0));
        assertThat(view.apply(state("p", 1, 0, 3))).isFalse();
        assertThat(view.apply(state("p", 2, 0, 3))).isFalse();
        assertThat(view.buyableSize()).isZero();
    }

    @Test
    void productsShareWhatRepeats() {
        var view = new CatalogueView();
        view.apply(state("p", 1, 0, 1));
        view.apply(state("q", 1, 0, 1));
        assertThat(view.find("p").categories()).isSameAs(view.find("q").categories());
        assertThat(view.find("p").brand()).isSameAs(view.find("q").brand());
    }

    /** Whatever order states arrive in, and however often: the view holds the newest of each product. */
    @Property(tries = 50)
    void anyOrderOfArrival_givesTheSameView(@ForAll long seed) {
        var random = new Random(seed);
        List<ProductState> states = new ArrayList<>();
        Map<String, ProductState> newest = new HashMap<>();
        for (int number = 0; number < 600; number++) {
            String id = "p" + random.nextInt(400);
            long version = newest.containsKey(id) ? newest.get(id).version() + 1 : 1;
            ProductState state = state(id, version, random.nextInt(1_000_000), random.nextInt(3));
            states.add(state);
            newest.put(id, state);
        }
        states.addAll(states.subList(0, 100));
        Collections.shuffle(states, random);
        var view = new CatalogueView();
        states.forEach(view::apply);
        assertThat(view.size()).isEqualTo(newest.size());
        assertThat(view.buyableSize())
                .isEqualTo(
                        newest.values().stream().filter(ProductState::buyable).count());
        newest.forEach((id, state) -> assertThat(view.find(id).version()).isEqualTo(state.version()));
    }

    /** The newest listings are all there while products come; after many sales at least half of the list is. */
    @Property(tries = 50)
    void fresh_holdsTheNewest(@ForAll long seed) {
        var random = new Random(seed);
        var view = new CatalogueView();
        Map<String, ProductState> shop = new HashMap<>();
        for (int number = 0; number < 1_000; number++) {
            String id = "p" + number;
            ProductState state = state(id, 1, number * 7L % 1_009, 1);
            shop.put(id, state);
            view.apply(state);
        }
        assertThat(view.fresh()).extracting(Product::productId).isEqualTo(newestOf(shop, FreshProducts.CAPACITY));
        for (int sale = 0; sale < 700; sale++) {
            String id = "p" + random.nextInt(1_000);
            ProductState sold = state(id, shop.get(id).version() + 1, 0, 0);
            shop.put(id, sold);
            view.apply(sold);
        }
        List<String> fresh = view.fresh().stream().map(Product::productId).toList();
        assertThat(fresh).hasSizeGreaterThanOrEqualTo(FreshProducts.CAPACITY / 2);
        assertThat(fresh).isEqualTo(newestOf(shop, fresh.size()));
    }

    private static List<String> newestOf(Map<String, ProductState> shop, int count) {
        return shop.values().stream()
                .filter(ProductState::buyable)
                .sorted(Comparator.comparing((ProductState state) ->
                                state.listings().getFirst().publishedAt())
                        .reversed()
                        .thenComparing(ProductState::productId))
                .limit(count)
                .map(ProductState::productId)
                .toList();
    }
}
