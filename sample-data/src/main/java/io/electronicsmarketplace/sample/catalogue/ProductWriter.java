package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metadata format of Amazon Reviews 2023, one JSON object a line, with some of the real set's
 * quirks: prices that are missing or text, missing stores, HTML entities in titles.
 */
public final class ProductWriter implements AutoCloseable {
    private static final double PRICE_MISSING = 0.04;
    private static final double PRICE_AS_TEXT = 0.01;
    private static final double STORE_MISSING = 0.02;

    private final Catalogue catalogue;
    private final Streams streams;
    private final JsonGenerator json;

    public ProductWriter(Path file, Catalogue catalogue, Streams streams) {
        this.catalogue = catalogue;
        this.streams = streams;
        this.json = JsonMapper.builder()
                .defaultPrettyPrinter(new MinimalPrettyPrinter("\n"))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writer()
                .createGenerator(file.toFile(), JsonEncoding.UTF8);
    }

    /**
     * @param ratings how many ratings it has got
     * @param average their mean; not written without ratings
     */
    public void write(int number, int ratings, double average, String image) {
        Product product = catalogue.product(number);
        Kind kind = catalogue.kindOf(product);
        RandomGenerator quirks = streams.of(Purpose.CATALOGUE, number + 1);
        json.writeStartObject();
        json.writeStringProperty("main_category", kind.mainCategory());
        json.writeStringProperty("title", product.title().replace("&", "&amp;").replace("\"", "&quot;"));
        json.writeName("average_rating");
        if (ratings == 0) {
            json.writeNull();
        } else {
            json.writeNumber(average);
        }
        json.writeNumberProperty("rating_number", ratings);
        writeTexts("features", product.features());
        writeTexts("description", List.of(description(product, kind)));
        writePrice(product, quirks.nextDouble());
        writeImages(image);
        json.writeArrayPropertyStart("videos");
        json.writeEndArray();
        json.writeName("store");
        json.writeString(
                quirks.nextDouble() < STORE_MISSING
                        ? null
                        : catalogue.brandOf(product).name());
        writeTexts("categories", kind.path());
        json.writeObjectPropertyStart("details");
        product.details().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("parent_asin", product.id());
        json.writeNullProperty("bought_together");
        json.writeEndObject();
    }

    private void writePrice(Product product, double quirk) {
        double price = product.priceCents() / 100.0;
        if (quirk < PRICE_MISSING) {
            json.writeNullProperty("price");
        } else if (quirk < PRICE_MISSING + PRICE_AS_TEXT) {
            json.writeStringProperty("price", "from " + price);
        } else {
            json.writeNumberProperty("price", price);
        }
    }

    private void writeImages(String image) {
        json.writeArrayPropertyStart("images");
        json.writeStartObject();
        json.writeStringProperty("thumb", image);
        json.writeStringProperty("large", image);
        json.writeStringProperty("variant", "MAIN");
        json.writeStringProperty("hi_res", image);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeTexts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private String description(Product product, Kind kind) {
        String what = catalogue.brandOf(product).name() + "'s " + kind.noun().toLowerCase(Locale.ENGLISH);
        String age = product.generation() > 1 ? " in its generation " + product.generation() : "";
        return "The " + product.title() + " is " + what + age + ". " + String.join(". ", product.features()) + ".";
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.close();
    }
}
