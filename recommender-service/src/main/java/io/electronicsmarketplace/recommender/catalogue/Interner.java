package io.electronicsmarketplace.recommender.catalogue;

import io.electronicsmarketplace.events.ProductState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns states into products that share what repeats: some hundred brands, category paths and sellers
 * stand for millions of products. Used by the one thread that follows the topic.
 */
final class Interner {

    private final Map<String, String> words = new HashMap<>();
    private final Map<List<String>, List<String>> paths = new HashMap<>();

    Product product(ProductState state) {
        return new Product(
                state.productId(),
                state.version(),
                state.title(),
                state.image(),
                shared(state.brand()),
                paths.computeIfAbsent(
                        state.categories(),
                        path -> path.stream().map(this::shared).toList()),
                state.averageRating(),
                state.ratingCount(),
                state.listPriceMinor(),
                shared(state.currency()),
                state.firstSeenAt().toEpochMilli(),
                state.listings().stream().map(this::listing).toList());
    }

    private Listing listing(ProductState.Listing listing) {
        return new Listing(
                listing.listingId(),
                shared(listing.sellerId()),
                listing.priceMinor(),
                ConditionGrade.of(listing.condition()),
                listing.publishedAt().toEpochMilli());
    }

    private <S extends @Nullable String> S shared(S word) {
        return word == null ? word : sharedWord(word);
    }

    @SuppressWarnings("unchecked") // a String takes the place of an equal one
    private <S extends @Nullable String> S sharedWord(String word) {
        return (S) words.computeIfAbsent(word, same -> same);
    }
}
