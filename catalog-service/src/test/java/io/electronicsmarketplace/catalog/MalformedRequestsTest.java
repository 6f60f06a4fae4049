package io.electronicsmarketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that clients should not send: never an answer of the 500s, and always problem details. */
@CatalogTest
class MalformedRequestsTest {

    private static final List<String> VALUES = List.of(
            "",
            "null",
            "-1",
            "0",
            "101",
            "99999999999999999999",
            "1e9999999",
            "NaN",
            "\u0000",
            "a\u0000b",
            "\uFFFD",
            "%",
            "' OR 1=1 --",
            "../../etc/passwd",
            "😀".repeat(60),
            "x".repeat(3_000),
            "{}",
            "[]",
            "\"",
            "*:*",
            "~ ^ + - && || ! ( ) { } [ ]",
            "AQAAAAAAAAAAAAAAAAA",
            "\r\nX: y");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\u0000",
            "\"text\"",
            "123",
            "{\"listingId\":null}",
            "{\"listingId\":123}",
            "{\"listingId\":{}}",
            "{\"listingId\":\"a\\u0000b\"}",
            "{\"listingId\":\"x\",\"listingId\":\"y\"}",
            "{\"listingId\":\"x\",\"unknown\":1}",
            "{\"productId\":\"x\",\"condition\":\"mint\"}",
            "{\"productId\":\"x\",\"condition\":1,\"price\":{}}",
            "{\"productId\":\"x\",\"condition\":\"good\",\"price\":{\"amount\":\"1e999999\",\"currency\":\"EUR\"}}",
            "{\"productId\":\"x\",\"condition\":\"good\",\"price\":{\"amount\":1.5,\"currency\":\"EUR\"}}",
            "{\"productId\":\"x\",\"condition\":\"good\",\"price\":{\"amount\":\"-1\",\"currency\":\"USD\"}}",
            "{\"product\":{\"title\":\"\\u0000\"},\"condition\":\"good\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}",
            "{\"product\":{\"title\":\"\\ud800\"},\"condition\":\"good\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}",
            "{\"product\":{\"title\":\"x\",\"categories\":[null]},\"condition\":\"good\","
                    + "\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}",
            "{\"description\":\"" + "y".repeat(3_000) + "\"}",
            "{\"description\":\"" + "y".repeat(200_000) + "\"}",
            "[".repeat(5_000));

    private static final List<String> PARAMETERS = List.of(
            "q",
            "brand",
            "category",
            "condition",
            "priceFrom",
            "priceTo",
            "available",
            "sort",
            "limit",
            "cursor",
            "role");

    private static final List<String> PATHS = List.of(
            "/products",
            "/products/{}",
            "/products/{}/listings",
            "/search/suggestions",
            "/cart",
            "/cart/items/{}",
            "/favourites",
            "/favourites/{}",
            "/listings",
            "/listings/{}",
            "/listings/{}/publication",
            "/orders",
            "/orders/{}");

    private static final List<String> METHODS = List.of("GET", "GET", "POST", "PUT", "PATCH", "DELETE");

    @Autowired
    CatalogClient client;

    @Test
    void aThousandOfThem_areAnsweredWith4xxProblems() {
        var random = new Random(1);
        CatalogClient user = client.user("fuzz", "listing:write", "order:place").visitor("fuzz");
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String method = pick(METHODS, random);
            String path = "/api/v1" + pick(PATHS, random).replace("{}", encoded(pick(VALUES, random))) + query(random);
            String body = method.equals("GET") ? null : pick(BODIES, random);
            CatalogClient sender = random.nextInt(3) > 0 ? user : withOddHeaders(user, random);
            try {
                URI.create(path);
            } catch (IllegalArgumentException e) {
                continue;
            }
            CatalogClient.Answer answer = sender.send(method, path, body);
            boolean problem = answer.status() >= 400;
            boolean wellFormed = !problem
                    || answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json");
            if (answer.status() >= 500 || !wellFormed) {
                wrong.add(answer.status() + " " + method + " " + path + " " + body);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static CatalogClient withOddHeaders(CatalogClient client, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> client.with("Idempotency-Key", "not-a-uuid");
            case 1 -> client.with("If-Match", "W/\"v1\"");
            case 2 -> client.with("Authorization", "Bearer not.a.token");
            case 3 -> client.with("Visitor-Token", "not.a.token");
            default -> client.with("Accept", "text/html");
        };
    }

    private static String query(Random random) {
        var query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(pick(PARAMETERS, random))
                    .append('=')
                    .append(random.nextInt(10) == 0 ? "%C3%28" : encoded(pick(VALUES, random)));
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
