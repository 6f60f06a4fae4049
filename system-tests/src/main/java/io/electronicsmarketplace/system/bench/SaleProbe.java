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
    private long refused;

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
        if (Double.isInfinite(millisUntil(() -> inFeed(word) == Shown.YES && inSearch(word) == Shown.YES))) {
            throw new IllegalStateException("a new product was not shown within " + LIMIT);
        }
        people.buyers().getFirst().buy(listing).expect(201);
        return millisUntil(() -> inFeed(word) == Shown.NO && inSearch(word) == Shown.NO);
    }

    private Shown inFeed(String category) {
        return shown(visitor.api().get("/api/v1/recommendations/home?limit=10&category=" + category), category);
    }

    private Shown inSearch(String word) {
        return shown(visitor.searchWords(word), word);
    }

    /** How many lists and searches were refused so far; each was asked for again. */
    long refused() {
        return refused;
    }

    private Shown shown(Answer answer, String word) {
        if (answer.status() != 200) {
            refused++;
            return Shown.UNKNOWN;
        }
        return answer.items().anyMatch(item -> item.toString().contains(word)) ? Shown.YES : Shown.NO;
    }

    /** Whether a surface shows a product; not known where it does not answer. */
    private enum Shown {
        YES,
        NO,
        UNKNOWN
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
