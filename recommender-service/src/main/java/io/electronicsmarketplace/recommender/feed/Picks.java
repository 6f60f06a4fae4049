package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.catalogue.Offer;
import io.electronicsmarketplace.recommender.catalogue.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list in the making: takes products in the order in which they are offered, once each, twins being one, if this
 * shopper can buy them at this moment. Not safe for use by several threads.
 *
 * <p>At most three of a seller come first; more of one go behind all others.
 */
final class Picks {

    private static final int OF_A_SELLER = 3;

    private final CatalogueView catalogue;
    private final @Nullable String userId;
    private final @Nullable String category;
    private final Set<String> never;
    private final UnaryOperator<String> representative;
    private final int limit;
    private final List<Pick> picks = new ArrayList<>();
    private final List<Pick> tooManyOfASeller = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> bySeller = new HashMap<>();

    /** @param representative of a product and its twins */
    Picks(CatalogueView catalogue, FeedRequest request, Set<String> never, UnaryOperator<String> representative) {
        this.catalogue = catalogue;
        this.userId = request.userId();
        this.category = request.category();
        this.limit = request.limit();
        this.representative = representative;
        this.never = never.stream().map(representative).collect(Collectors.toSet());
    }

    boolean full() {
        return picks.size() >= limit;
    }

    /** Offers an item of a model's list. */
    void offer(Recommendations.Item item) {
        Product because = item.becauseOf() == null ? null : catalogue.find(item.becauseOf());
        boolean explored = item.source() == CandidateSource.FRESH;
        offer(item.productId(), item.source(), because, item.score(), item.propensity(), explored);
    }

    /** Offers a product that no model proposed. */
    void offer(Product product, CandidateSource source, @Nullable Product because) {
        offer(product.productId(), source, because, 0, 1, false);
    }

    private void offer(
            String productId,
            CandidateSource source,
            @Nullable Product because,
            double score,
            double propensity,
            boolean explored) {
        if (full()) {
            return;
        }
        String one = representative.apply(productId);
        if (never.contains(one) || taken.contains(one)) {
            return;
        }
        // As it is now: it may have been sold since it was proposed.
        Product product = catalogue.find(productId);
        if (product == null || (category != null && !product.isIn(category))) {
            return;
        }
        Optional<Offer> offer = product.offerTo(userId);
        if (offer.isPresent()) {
            taken.add(one);
            add(new Pick(product, offer.get(), source, because, score, propensity, explored));
        }
    }

    private void add(Pick pick) {
        String seller = pick.offer().listing().sellerId();
        if (bySeller.merge(seller, 1, Integer::sum) <= OF_A_SELLER) {
            picks.add(pick);
        } else {
            tooManyOfASeller.add(pick);
        }
    }

    /** The list, completed by what one seller has too much of. */
    List<Pick> list() {
        var list = new ArrayList<>(picks);
        tooManyOfASeller.stream().limit(Math.max(0, limit - list.size())).forEach(list::add);
        return List.copyOf(list);
    }

    /** Whether enough was taken to fill the list, if one does not mind the sellers. */
    boolean enough() {
        return picks.size() + tooManyOfASeller.size() >= limit;
    }
}
