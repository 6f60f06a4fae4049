package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Sells the only item of a product and looks how long others are still shown it: in the home feed of its category,
 * which the recommender makes, and in search, which the catalogue answers. For use by one thread.
 */
final class SaleProbe {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DemoAccounts accounts;
    private final Shopper visitor;

    SaleProbe(RunningMarket market) {
        this.accounts = new DemoAccounts(market);
        this.visitor = Shopper.visitor(market.gateway());
    }

    /**
     * Milliseconds from the answer to the order until no surface shows the product, infinite after ten seconds.
     *
     * @throws IllegalStateException if it was not shown before
     */
    double saleToGone() throws InterruptedException {
        DemoAccounts.People people = accounts.people();
        String word = "probe" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String listing = people.seller()
                .lists(Map.of(
                        "product",
                        Map.of("title", "Last one " + word, "categories", List.of("Electronics", word)),
                        "condition",
                        "good",
                        "price",
                        Seller.euros("20.00")));
        if (Double.isInfinite(millisUntil(() -> inFeed(word) && inSearch(word)))) {
            throw new IllegalStateException("a new product was not shown within " + LIMIT);
        }
        people.buyers().getFirst().buy(listing).expect(201);
        return millisUntil(() -> !inFeed(word) && !inSearch(word));
    }

    private boolean inFeed(String category) {
        return shows(visitor.api().get("/api/v1/recommendations/home?limit=10&category=" + category), category);
    }

    private boolean inSearch(String word) {
        return shows(visitor.searchWords(word), word);
    }

    private static boolean shows(Answer answer, String word) {
        return answer.expect(200).items().anyMatch(item -> item.toString().contains(word));
    }

    private static double millisUntil(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LIMIT.toNanos()) {
            if (condition.getAsBoolean()) {
                return (System.nanoTime() - start) / 1e6;
            }
            Thread.sleep(5);
        }
        return Double.POSITIVE_INFINITY;
    }
}
