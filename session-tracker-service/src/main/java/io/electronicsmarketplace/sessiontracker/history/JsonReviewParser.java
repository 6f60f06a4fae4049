package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.sessiontracker.history.ParsedLine.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The full reviews: one JSON object a line, of which the user, the product, the rating and the time are read. */
final class JsonReviewParser implements LineParser {

    private final JsonFactory json = new JsonFactory();
    private final ReviewTimes times;

    JsonReviewParser(ReviewTimes times) {
        this.times = times;
    }

    @Override
    public ParsedLine parse(byte[] buffer, int start, int length) {
        String user = null;
        String product = null;
        String variant = null;
        Double rating = null;
        Double timestamp = null;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), buffer, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Refusal.UNREADABLE;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "user_id" -> user = text(parser, value);
                    case "parent_asin" -> product = text(parser, value);
                    case "asin" -> variant = text(parser, value);
                    case "rating" -> rating = number(parser, value);
                    case "timestamp" -> timestamp = number(parser, value);
                    default -> parser.skipChildren();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                return Refusal.UNREADABLE;
            }
        } catch (JacksonException e) {
            return Refusal.UNREADABLE;
        }
        return review(user, product != null ? product : variant, rating, timestamp);
    }

    private ParsedLine review(
            @Nullable String user, @Nullable String product, @Nullable Double rating, @Nullable Double timestamp) {
        if (user == null) {
            return Refusal.NO_USER;
        }
        if (product == null) {
            return Refusal.NO_PRODUCT;
        }
        if (rating == null) {
            return Refusal.NO_RATING;
        }
        if (!(rating >= 1 && rating <= 5)) {
            return Refusal.RATING_OUT_OF_RANGE;
        }
        if (timestamp == null) {
            return Refusal.NO_TIMESTAMP;
        }
        long at = times.toMillis(timestamp.longValue());
        return at == ReviewTimes.IMPLAUSIBLE ? Refusal.TIMESTAMP_IMPLAUSIBLE : new Review(user, product, rating, at);
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            String text = parser.getString().strip();
            return text.isEmpty() ? null : text;
        }
        parser.skipChildren();
        return null;
    }

    /** Numbers are also taken from strings; one that is none is there, but out of every range. */
    private static @Nullable Double number(JsonParser parser, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDoubleValue();
        }
        if (value == JsonToken.VALUE_STRING) {
            return Numbers.parse(parser.getString());
        }
        parser.skipChildren();
        return null;
    }
}
