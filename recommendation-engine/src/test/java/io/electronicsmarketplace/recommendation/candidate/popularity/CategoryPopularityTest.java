package io.electronicsmarketplace.recommendation.candidate.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoryPopularityTest {
    private static final int PRODUCTS = 200;
    private static final int CATEGORIES = 12;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Products products = products();
    private final DecayedPopularity popularity = popularity();
    private final CategoryPopularity model = new CategoryPopularity(popularity, products);

    @Test
    void propose_listsTheMostPopularOfTheHistorysCategories() {
        for (int trial = 0; trial < 200; trial++) {
            int[] history = random.ints(random.nextInt(15), 0, PRODUCTS).toArray();
            int limit = 1 + random.nextInt(PRODUCTS);
            CandidateList list = new CandidateList();
            model.propose(query(history), limit, new Workspace(PRODUCTS), list);
            assertThat(list.toArray()).containsExactly(expected(history, limit));
        }
    }

    @Test
    void historyOfUnknownCategoriesAlone_proposesNothing() {
        int unknown = IntStream.range(0, PRODUCTS)
                .filter(product -> category(product).isEmpty())
                .findFirst()
                .orElseThrow();
        CandidateList list = new CandidateList();
        model.propose(query(unknown), 10, new Workspace(PRODUCTS), list);
        assertThat(list.size()).isZero();
    }

    /** As it is defined: a walk over all products in the order of popularity. */
    private int[] expected(int[] history, int limit) {
        Set<String> categories = Arrays.stream(history)
                .skip(Math.max(0, history.length - 10))
                .mapToObj(this::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return IntStream.range(0, PRODUCTS)
                .map(place -> popularity.order().get(place))
                .filter(query(history).eligible())
                .filter(product -> categories.contains(category(product)))
                .limit(limit)
                .toArray();
    }

    private String category(int product) {
        return products.categoryNames().idOf(products.categories().get(product));
    }

    private static ShopperQuery query(int... history) {
        float[] evidence = new float[history.length];
        Arrays.fill(evidence, 1);
        return new ShopperQuery(
                history,
                new long[history.length],
                evidence,
                1,
                -1,
                product -> Arrays.stream(history).noneMatch(chosen -> chosen == product));
    }

    /** One in {@value #CATEGORIES} is of a category that nobody knows. */
    private Products products() {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < PRODUCTS; product++) {
            String id = "p%03d".formatted(product);
            int category = random.nextInt(CATEGORIES);
            List<String> categories = category == 0 ? List.of() : List.of("all", "c" + category);
            facts.put(id, new ProductFacts(id, null, null, categories, null, 0, true));
        }
        return Products.of(Dictionary.of(facts.keySet()), facts);
    }

    private DecayedPopularity popularity() {
        PopularityCounters counters = PopularityCounters.empty(PRODUCTS, Duration.ofDays(20), 0);
        for (int i = 0; i < 2 * PRODUCTS; i++) {
            counters.count(random.nextInt(PRODUCTS), 0, 1);
        }
        return counters.snapshot();
    }
}
