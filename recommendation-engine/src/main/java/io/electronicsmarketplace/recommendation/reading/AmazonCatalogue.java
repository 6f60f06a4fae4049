package io.electronicsmarketplace.recommendation.reading;

import io.electronicsmarketplace.recommendation.data.ProductFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Products of Amazon Reviews 2023 ({@code meta_*.jsonl}): id, title, brand ({@code store}), categories, price. */
public final class AmazonCatalogue {
    private AmazonCatalogue() {}

    /** Products by id; of a repeated one the last line holds, and lines without an id are left out. */
    public static Map<String, ProductFacts> read(Path file) {
        Map<String, ProductFacts> products = new HashMap<>();
        Lines.forEach(file, line -> {
            ProductFacts product = product(line);
            if (product != null) {
                products.put(product.productId(), product);
            }
        });
        return products;
    }

    private static @Nullable ProductFacts product(String line) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return null;
        }
        String id = node.path("parent_asin").asString("");
        if (id.isEmpty()) {
            return null;
        }
        List<String> categories = new ArrayList<>();
        node.path("categories").forEach(category -> categories.add(category.asString("")));
        categories.removeIf(String::isBlank);
        return new ProductFacts(
                id, text(node.path("title")), text(node.path("store")), categories, price(node.path("price")), 0, true);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable Double price(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        try {
            return node.isString()
                    ? Double.valueOf(
                            node.asString().replace("$", "").replace(",", "").strip())
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
