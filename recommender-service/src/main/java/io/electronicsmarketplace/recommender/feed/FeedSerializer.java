package io.electronicsmarketplace.recommender.feed;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a feed field by field. What Jackson finds out by itself about the records comes to the same text, by way of a
 * serializer for each of the hundreds of fields of a list.
 */
final class FeedSerializer extends StdSerializer<Feed> {

    private static final SerializableString RECOMMENDATION_ID = new SerializedString("recommendationId");
    private static final SerializableString SURFACE = new SerializedString("surface");
    private static final SerializableString MODEL_VERSION = new SerializedString("modelVersion");
    private static final SerializableString ITEMS = new SerializedString("items");
    private static final SerializableString PRODUCT = new SerializedString("product");
    private static final SerializableString LISTING = new SerializedString("listing");
    private static final SerializableString REASON = new SerializedString("reason");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString POSITION = new SerializedString("position");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString TITLE = new SerializedString("title");
    private static final SerializableString IMAGE = new SerializedString("image");
    private static final SerializableString PRICE_FROM = new SerializedString("priceFrom");
    private static final SerializableString PRICE = new SerializedString("price");
    private static final SerializableString CONDITION = new SerializedString("condition");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString TEXT = new SerializedString("text");
    private static final SerializableString BECAUSE_OF = new SerializedString("becauseOf");
    private static final SerializableString AMOUNT = new SerializedString("amount");
    private static final SerializableString CURRENCY = new SerializedString("currency");

    FeedSerializer() {
        super(Feed.class);
    }

    @Override
    public void serialize(Feed feed, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        text(json, RECOMMENDATION_ID, feed.recommendationId());
        text(json, SURFACE, feed.surface());
        text(json, MODEL_VERSION, feed.modelVersion());
        json.writeName(ITEMS);
        json.writeStartArray();
        for (Feed.Item item : feed.items()) {
            write(json, item);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Feed.Item item) {
        json.writeStartObject();
        json.writeName(PRODUCT);
        write(json, item.product());
        json.writeName(LISTING);
        write(json, item.listing());
        json.writeName(REASON);
        write(json, item.reason());
        text(json, SOURCE, item.source());
        json.writeName(POSITION);
        json.writeNumber(item.position());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Feed.Product product) {
        json.writeStartObject();
        text(json, ID, product.id());
        text(json, TITLE, product.title());
        text(json, IMAGE, product.image());
        price(json, PRICE_FROM, product.priceFrom());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Feed.Offered listing) {
        json.writeStartObject();
        text(json, ID, listing.id());
        price(json, PRICE, listing.price());
        text(json, CONDITION, listing.condition().wireName());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Feed.Reason reason) {
        json.writeStartObject();
        text(json, CODE, reason.code());
        text(json, TEXT, reason.text());
        text(json, BECAUSE_OF, reason.becauseOf());
        json.writeEndObject();
    }

    private static void price(JsonGenerator json, SerializableString name, Feed.Price price) {
        json.writeName(name);
        json.writeStartObject();
        text(json, AMOUNT, price.amount());
        text(json, CURRENCY, price.currency());
        json.writeEndObject();
    }

    /** What is not there is left out. */
    private static void text(JsonGenerator json, SerializableString name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeString(value);
        }
    }
}
