package io.electronicsmarketplace.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.bench.Rush;
import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code market bench checkout} does the same a thousand times. */
class ContendedCheckoutTest extends SystemTest {
    private static final int ROUNDS = 5;
    private static final int ORDERS = 200;

    @Test
    void twoHundredOrdersAtOnceForOneListing_areOneSale() throws InterruptedException {
        List<Shopper> buyers = List.of(signedIn("ada"), signedIn("ben"));
        var seller = new Seller(signedIn("sam").api());
        String product = someProducts(1).getFirst();
        for (int round = 0; round < ROUNDS; round++) {
            Rush.Outcome outcome = new Rush(buyers, ORDERS).on(seller.lists(product, "good", "20.00"));
            assertThat(outcome.isRight(ORDERS))
                    .as("one sale, else conflicts: %s", outcome)
                    .isTrue();
        }
    }
}
