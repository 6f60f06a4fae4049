package io.electronicsmarketplace.system.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who shops: a visitor, or a signed-in user on a device. Knows what the API calls things. */
public final class Shopper {
    public static final String VISITOR_TOKEN = "Visitor-Token";

    private final Api api;

    private final String token;

    private Shopper(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    /** Somebody new, who has just opened the app. */
    public static Shopper visitor(Api gateway) {
        String token =
                gateway.get("/bff/session").expect(200).header(VISITOR_TOKEN).orElseThrow();
        return new Shopper(gateway.with(VISITOR_TOKEN, token), token);
    }

    /** The same device, with its user signed in; nothing is merged yet. */
    public Shopper signedIn(String accessToken) {
        return new Shopper(api.with("Authorization", "Bearer " + accessToken), token);
    }

    /** The visitor token, for requests that are sent by other means. */
    public String token() {
        return token;
    }

    /** The visitor's id, as the marketplace knows it: the subject of the token. */
    public String id() {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).required("sub").asString();
    }

    /** For whatever this class has no method for. */
    public Api api() {
        return api;
    }

    public Answer search(String parameters) {
        return api.get("/api/v1/products?" + parameters);
    }

    public Answer searchWords(String words) {
        return search("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    public Answer product(String id) {
        return api.get("/api/v1/products/" + id);
    }

    public Answer listings(String productId) {
        return api.get("/api/v1/products/" + productId + "/listings");
    }

    public Answer home(int limit) {
        return api.get("/api/v1/recommendations/home?limit=" + limit);
    }

    public Answer next(int limit) {
        return api.get("/api/v1/recommendations/next?limit=" + limit);
    }

    /** The ids of the products in the home feed, in order. */
    public List<String> homeProducts(int limit) {
        return products(home(limit));
    }

    public List<String> nextProducts(int limit) {
        return products(next(limit));
    }

    public static List<String> products(Answer feed) {
        return feed.expect(200)
                .items()
                .map(item -> item.required("product").required("id").asString())
                .toList();
    }

    public void views(String productId) {
        does("view", productId, Map.of());
    }

    public void clicks(String productId, String recommendationId, int position) {
        does("click", productId, Map.of("recommendationId", recommendationId, "position", position));
    }

    /** Reports an interaction and expects that it is accepted. */
    public void does(String type, String productId, Map<String, ?> more) {
        JsonNode result = report(type, productId, more)
                .expect(202)
                .json()
                .required("results")
                .required(0);
        if (!result.required("status").asString().equals("accepted")) {
            throw new AssertionError("not accepted: " + result);
        }
    }

    public Answer report(String type, String productId, Map<String, ?> more) {
        var event = new LinkedHashMap<String, Object>();
        event.put("eventId", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("productId", productId);
        event.put("at", Instant.now().toString());
        event.putAll(more);
        return api.post("/api/v1/interactions", Map.of("sentAt", Instant.now().toString(), "events", List.of(event)));
    }

    public Answer cart() {
        return api.get("/api/v1/cart");
    }

    public Answer addToCart(String listingId) {
        return api.put("/api/v1/cart/items/" + listingId, null);
    }

    public Answer favourites() {
        return api.get("/api/v1/favourites");
    }

    public Answer addFavourite(String id) {
        return api.put("/api/v1/favourites/" + id, null);
    }

    /** Tells the marketplace, as the app does after sign-in, that this visitor is this user. */
    public Answer identify() {
        return api.post("/api/v1/browsing-session/identification", null);
    }

    /** Buys a listing, under an idempotency key of its own. */
    public Answer buy(String listingId) {
        return buy(listingId, UUID.randomUUID());
    }

    public Answer buy(String listingId, UUID idempotencyKey) {
        return api.with("Idempotency-Key", idempotencyKey.toString())
                .post("/api/v1/orders", Map.of("listingId", listingId));
    }
}
