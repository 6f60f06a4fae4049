package io.electronicsmarketplace.system.client;

import java.util.Map;
import java.util.UUID;

/** Somebody signed in who sells. */
public final class Seller {
    private final Api api;

    public Seller(Api signedIn) {
        this.api = signedIn;
    }

    public static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Puts an item of a known product on offer. Returns the listing's id. */
    public String lists(String productId, String condition, String euros) {
        return lists(Map.of("productId", productId, "condition", condition, "price", euros(euros)));
    }

    /** Writes a listing and publishes it. Returns its id. */
    public String lists(Map<String, ?> listing) {
        String id = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/listings", listing)
                .expect(201)
                .json()
                .required("id")
                .asString();
        Answer published = api.post("/api/v1/listings/" + id + "/publication", null);
        if (published.status() / 100 != 2) {
            throw new AssertionError("not published: " + published);
        }
        return id;
    }
}
