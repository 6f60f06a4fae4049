package io.electronicsmarketplace.recommendation.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One request for a list.
 *
 * @param currentProduct the product being looked at: required for {@link Surface#SIMILAR}; for
 *     {@link Surface#NEXT} the last one looked at is taken when it is null
 * @param limit how many items are wanted, at least 1
 * @param available which product indexes of the bundle may be shown (buyable now)
 * @param excluded ids that must not be shown, such as products that only the shopper sells
 * @param newProducts buyable products that the bundle does not know; those that it does know are ignored
 */
public record RecommendationRequest(
        Surface surface,
        ShopperState state,
        long nowMillis,
        @Nullable String currentProduct,
        int limit,
        IntPredicate available,
        Set<String> excluded,
        List<NewProduct> newProducts,
        Exploration exploration,
        Deadline deadline) {

    public RecommendationRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("a list of %d items is none".formatted(limit));
        }
        if (surface == Surface.SIMILAR && currentProduct == null) {
            throw new IllegalArgumentException("similar to which product?");
        }
        excluded = Set.copyOf(excluded);
        newProducts = List.copyOf(newProducts);
    }

    /** A request with everything available, nothing excluded, no exploration and no deadline. */
    public static RecommendationRequest of(Surface surface, ShopperState state, long nowMillis, int limit) {
        return of(surface, state, nowMillis, null, limit);
    }

    /** The same, with the product being looked at. */
    public static RecommendationRequest of(
            Surface surface, ShopperState state, long nowMillis, @Nullable String currentProduct, int limit) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                product -> true,
                Set.of(),
                List.of(),
                Exploration.NONE,
                Deadline.NONE);
    }

    public RecommendationRequest withAvailable(IntPredicate available) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                available,
                excluded,
                newProducts,
                exploration,
                deadline);
    }

    public RecommendationRequest withExcluded(Set<String> excluded) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                available,
                excluded,
                newProducts,
                exploration,
                deadline);
    }

    public RecommendationRequest withNewProducts(List<NewProduct> newProducts) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                available,
                excluded,
                newProducts,
                exploration,
                deadline);
    }

    public RecommendationRequest withExploration(Exploration exploration) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                available,
                excluded,
                newProducts,
                exploration,
                deadline);
    }

    public RecommendationRequest withDeadline(Deadline deadline) {
        return new RecommendationRequest(
                surface,
                state,
                nowMillis,
                currentProduct,
                limit,
                available,
                excluded,
                newProducts,
                exploration,
                deadline);
    }
}
