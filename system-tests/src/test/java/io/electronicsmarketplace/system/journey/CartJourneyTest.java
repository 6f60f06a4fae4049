package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import org.junit.jupiter.api.Test;

/** What a visitor put aside becomes the user's on sign-in: once, and only that user's. */
class CartJourneyTest extends SystemTest {

    @Test
    void visitorsCart_keepsWhatIsPutIn() {
        Shopper visitor = newVisitor();
        String listing = aListing();

        ok(visitor.addToCart(listing));
        ok(visitor.addToCart(listing));

        assertThat(visitor.cart().expect(200).text().split(listing, -1))
                .as("mentions of the listing")
                .hasSize(2);
        ok(visitor.api().delete("/api/v1/cart/items/" + listing));
        assertThat(visitor.cart().expect(200).text()).doesNotContain(listing);
    }

    @Test
    void cartFavouritesAndSession_becomeTheUsersOnSignIn() {
        Shopper visitor = newVisitor();
        String listing = aListing();
        String favourite = someProducts(3).getLast();
        String viewed = visitor.homeProducts(5).getLast();
        ok(visitor.addToCart(listing));
        ok(visitor.addFavourite(favourite));
        visitor.views(viewed);

        Shopper user = visitor.signedIn(accessToken("ada"));
        ok(user.identify());

        await("cart, favourites and session to merge").atMost(SOON).untilAsserted(() -> {
            assertThat(user.cart().expect(200).text()).contains(listing);
            assertThat(user.favourites().expect(200).text()).contains(favourite);
            assertThat(user.api().get("/api/v1/browsing-session").expect(200).text())
                    .contains(viewed);
        });
        ok(user.api().delete("/api/v1/cart/items/" + listing));
        ok(user.identify());
        assertThat(user.cart().expect(200).text())
                .as("merging again brings nothing back")
                .doesNotContain(listing);
    }

    @Test
    void secondUserOnTheSameDevice_getsNothingOfTheFirst() {
        Shopper device = newVisitor();
        String listing = aListing();
        ok(device.addToCart(listing));
        Shopper first = device.signedIn(accessToken("ada"));
        ok(first.identify());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(first.cart().expect(200).text()).contains(listing));

        Shopper second = device.signedIn(accessToken("ben"));
        second.identify();

        assertThat(second.cart().expect(200).text()).doesNotContain(listing);
        ok(first.api().delete("/api/v1/cart/items/" + listing));
    }

    private String aListing() {
        return new Seller(signedIn("sam").api()).lists(someProducts(1).getFirst(), "good", "25.00");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }
}
