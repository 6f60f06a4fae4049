package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Kind;
import io.electronicsmarketplace.sample.catalogue.Product;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The full review format of Amazon Reviews 2023, one JSON object a line. */
final class ReviewWriter implements AutoCloseable {
    private final JsonGenerator json;

    ReviewWriter(Path file) {
        json = JsonMapper.builder()
                .defaultPrettyPrinter(new MinimalPrettyPrinter("\n"))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writer()
                .createGenerator(file.toFile(), JsonEncoding.UTF8);
    }

    void write(String shopper, Product product, Kind kind, Rating rating, RandomGenerator random) {
        json.writeStartObject();
        json.writeNumberProperty("rating", (double) rating.stars());
        json.writeStringProperty("title", ReviewText.title(rating.stars(), random));
        json.writeStringProperty("text", ReviewText.text(kind, rating.stars(), random));
        json.writeArrayPropertyStart("images");
        json.writeEndArray();
        json.writeStringProperty("asin", product.id());
        json.writeStringProperty("parent_asin", product.id());
        json.writeStringProperty("user_id", shopper);
        json.writeNumberProperty("timestamp", rating.atMillis());
        json.writeNumberProperty("helpful_vote", random.nextInt(5) == 0 ? random.nextInt(12) : 0);
        json.writeBooleanProperty("verified_purchase", random.nextInt(12) > 0);
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.close();
    }
}
