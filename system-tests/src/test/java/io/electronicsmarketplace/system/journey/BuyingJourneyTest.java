package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuyingJourneyTest extends SystemTest {
    private final Seller sam = new Seller(signedIn("sam").api());
    private final Shopper ben = signedIn("ben");
    private final Shopper ada = signedIn("ada");

    /** The only item of a product that the catalogue has not known: what is sold must be gone everywhere. */
    @Test
    void soldItem_isInNoSearchAnswerAndNoRecommendation_andASecondBuyerGets409() {
        String title =
                "Kingfisher R7 field recorder " + UUID.randomUUID().toString().substring(0, 8);
        String listing = sam.lists(Map.of(
                "product",
                Map.of("title", title, "brand", "Kingfisher"),
                "condition",
                "very-good",
                "price",
                Seller.euros("129.90")));
        await("the new item to be found")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(found(title)).isTrue());

        ben.buy(listing).expect(201);

        await("the sold item to be gone")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(found(title)).isFalse());
        ada.buy(listing).expectProblem(409);
    }

    @Test
    void soldItem_isNotRecommended() {
        Shopper visitor = newVisitor();
        String listing = text(
                visitor.home(1).expect(200).items().findFirst().orElseThrow().required("listing"), "id");

        ben.buy(listing).expect(201);

        await("the sold listing to be gone")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(
                                visitor.home(50).expect(200).items().map(item -> text(item.required("listing"), "id")))
                        .doesNotContain(listing));
    }

    @Test
    void sameIdempotencyKey_replaysTheFirstAnswer_andAnotherBodyIs422() {
        String listing = sam.lists(aProduct(), "good", "50.00");
        UUID key = UUID.randomUUID();

        String order = text(ben.buy(listing, key).expect(201).json(), "id");

        assertThat(text(ben.buy(listing, key).expect(201).json(), "id")).isEqualTo(order);
        ben.buy(sam.lists(aProduct(), "good", "51.00"), key).expectProblem(422);
    }

    @Test
    void manyBuyersAtOnce_exactlyOneGetsIt() throws Exception {
        String listing = sam.lists(aProduct(), "good", "60.00");
        Callable<Integer> bens = () -> ben.buy(listing).status();
        Callable<Integer> adas = () -> ada.buy(listing).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .mapToObj(i -> i % 2 == 0 ? bens : adas)
                    .toList());
            var statuses = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void ownItem_cannotBeBought() {
        String listing = sam.lists(aProduct(), "good", "70.00");

        signedIn("sam").buy(listing).expectProblem(409);
    }

    private String aProduct() {
        return someProducts(1).getFirst();
    }

    private boolean found(String title) {
        return newVisitor()
                .searchWords(title)
                .expect(200)
                .items()
                .anyMatch(item -> text(item, "title").equals(title));
    }
}
