package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Shorter than asked for only when there are not enough products to show.
 *
 * @param completeness what the deadline left time for
 */
public record Recommendations(List<Item> items, Completeness completeness) {

    public Recommendations {
        items = List.copyOf(items);
    }

    /** The same list with other ids in the place of its products' own. */
    public Recommendations named(UnaryOperator<String> name) {
        return new Recommendations(
                items.stream()
                        .map(item -> item.named(name.apply(item.productId())))
                        .toList(),
                completeness);
    }

    /** How far a request got before its deadline. */
    public enum Completeness {
        FULL,
        /** Candidates were found, but not ranked: they stand in blended order. */
        BLENDED,
        /** There was no time for candidates: popular products. */
        POPULAR
    }

    /**
     * One product of the list.
     *
     * @param score by the last stage that scored it; comparable within one list only
     * @param source the candidate model whose vote for it weighed most
     * @param becauseOf the product in the shopper's history that speaks most for it, if one does
     * @param propensity probability with which the explored slot drew it; 1 for all that was not explored
     */
    public record Item(
            String productId,
            float score,
            CandidateSource source,
            @Nullable String becauseOf,
            double propensity) {

        Item named(String name) {
            return name.equals(productId) ? this : new Item(name, score, source, becauseOf, propensity);
        }
    }
}
