package io.electronicsmarketplace.recommender.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is popular by the ratings that came with the catalogue: what is shown when there is no model, or
 * nothing known of a shopper. An immutable snapshot; a product in it may have been sold since.
 *
 * <p>The score is {@code ln(1 + n) · (10 · 4 + n · r) / (10 + n)} for n ratings with mean r: many ratings
 * count, with falling returns, and a mean is drawn to four stars, the usual mean, by ten ratings' weight,
 * so that one enthusiast does not make a bestseller.
 */
public final class PopularProducts {

    static final PopularProducts NONE = new PopularProducts(List.of(), Map.of());

    /** A screenful for someone who owns or hid hundreds of the most popular ones. */
    private static final int OVERALL = 1_000;

    private static final int PER_CATEGORY = 200;

    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(Scored::score)
            .thenComparing(scored -> scored.product().productId(), Comparator.reverseOrder());

    private final List<Product> overall;
    private final Map<String, List<Product>> byCategory;

    private PopularProducts(List<Product> overall, Map<String, List<Product>> byCategory) {
        this.overall = overall;
        this.byCategory = byCategory;
    }

    static PopularProducts of(Iterable<Product> products) {
        var overall = new Best(OVERALL);
        var categories = new HashMap<String, Best>();
        for (Product product : products) {
            if (product.buyable()) {
                Scored scored = new Scored(product, score(product));
                overall.offer(scored);
                for (String category : product.categories()) {
                    categories
                            .computeIfAbsent(category.toLowerCase(Locale.ROOT), name -> new Best(PER_CATEGORY))
                            .offer(scored);
                }
            }
        }
        var byCategory = new HashMap<String, List<Product>>();
        categories.forEach((category, best) -> byCategory.put(category, best.list()));
        return new PopularProducts(overall.list(), byCategory);
    }

    /** Most popular first, in a category at any depth or in all. */
    public List<Product> in(@Nullable String category) {
        return category == null ? overall : byCategory.getOrDefault(category.toLowerCase(Locale.ROOT), List.of());
    }

    static double score(Product product) {
        double count = product.ratingCount();
        return Math.log1p(count) * (10 * 4 + count * product.averageRating()) / (10 + count);
    }

    private record Scored(Product product, double score) {}

    /** The best so many, with the worst of them at hand. */
    private static final class Best {
        private final int capacity;
        private final PriorityQueue<Scored> heap = new PriorityQueue<>(WORST_FIRST);

        Best(int capacity) {
            this.capacity = capacity;
        }

        void offer(Scored scored) {
            if (heap.size() < capacity) {
                heap.add(scored);
            } else if (WORST_FIRST.compare(scored, heap.element()) > 0) {
                heap.remove();
                heap.add(scored);
            }
        }

        List<Product> list() {
            var worstFirst = new ArrayList<Product>(heap.size());
            while (!heap.isEmpty()) {
                worstFirst.add(heap.remove().product());
            }
            Collections.reverse(worstFirst);
            return List.copyOf(worstFirst);
        }
    }
}
