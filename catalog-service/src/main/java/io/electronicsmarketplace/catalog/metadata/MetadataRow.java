package io.electronicsmarketplace.catalog.metadata;

import io.electronicsmarketplace.catalog.product.ProductContent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row's JSON as a product. Id and title must be there; anything else that cannot be used is left
 * out and named among the adjustments.
 */
final class MetadataRow {

    private static final Pattern ID = Pattern.compile(ProductContent.ID_PATTERN);

    private final long number;
    private final ObjectNode row;
    private final Set<String> adjustments = new TreeSet<>();

    private MetadataRow(long number, ObjectNode row) {
        this.number = number;
        this.row = row;
    }

    static MetadataLine read(long number, ObjectNode row) {
        return new MetadataRow(number, row).read();
    }

    private MetadataLine read() {
        JsonNode id = row.path("parent_asin");
        JsonNode title = row.path("title");
        if (isMissing(id)) {
            return refused("missing-id", "no parent_asin");
        }
        if (!id.isString() || !ID.matcher(id.stringValue()).matches()) {
            return refused("unusable-id", "parent_asin must be 1 to 64 letters, digits, '.', '_' or '-'");
        }
        if (isMissing(title)) {
            return refused("missing-title", "no title");
        }
        if (!title.isString()) {
            return refused("wrong-type", "title is no text");
        }
        String cleanTitle = shortened("title", CleanText.clean(title.stringValue()), ProductContent.TITLE_LIMIT);
        if (cleanTitle.isEmpty()) {
            return refused("missing-title", "the title holds nothing readable");
        }
        return new MetadataLine.Product(number, content(id.stringValue(), cleanTitle), adjustments);
    }

    private ProductContent content(String id, String title) {
        SortedMap<String, String> attributes = attributes();
        return new ProductContent(
                id,
                title,
                brand(attributes),
                categories(),
                attributes,
                MetadataImages.main(row.path("images")),
                description(),
                averageRating(),
                ratingCount(),
                listPriceMinor(),
                FirstAvailable.in(attributes));
    }

    private @Nullable String brand(SortedMap<String, String> attributes) {
        String store = text("store", ProductContent.BRAND_LIMIT);
        return store != null ? store : attributes.get("Brand");
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>();
        for (String category : texts("categories")) {
            if (categories.size() < ProductContent.CATEGORIES_LIMIT && !categories.contains(category)) {
                categories.add(CleanText.cut(category, ProductContent.CATEGORY_LIMIT));
            }
        }
        String main = text("main_category", ProductContent.CATEGORY_LIMIT);
        return categories.isEmpty() && main != null ? List.of(main) : List.copyOf(categories);
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>();
        JsonNode details = row.path("details");
        if (!details.isObject()) {
            noteWrongType("details", details);
            return attributes;
        }
        for (var detail : details.properties()) {
            if (!detail.getValue().isValueNode() || detail.getValue().isNull()) {
                continue; // nested ones are ranks and the like, which age by the day
            }
            String name = CleanText.cut(CleanText.clean(detail.getKey()), ProductContent.ATTRIBUTE_NAME_LIMIT);
            String value = CleanText.clean(valueOf(detail.getValue()));
            if (attributes.size() == ProductContent.ATTRIBUTES_LIMIT) {
                adjustments.add("attributes-left-out");
                break;
            }
            if (!name.isEmpty() && !value.isEmpty()) {
                attributes.put(name, shortened("attribute", value, ProductContent.ATTRIBUTE_VALUE_LIMIT));
            }
        }
        return attributes;
    }

    private @Nullable String description() {
        List<String> parts = new ArrayList<>(texts("features"));
        parts.addAll(texts("description"));
        String description = shortened("description", String.join("\n", parts), ProductContent.DESCRIPTION_LIMIT);
        return description.isEmpty() ? null : description;
    }

    private @Nullable Double averageRating() {
        JsonNode rating = row.path("average_rating");
        if (rating.isNumber() && rating.doubleValue() >= 0 && rating.doubleValue() <= 5) {
            return rating.doubleValue();
        }
        noteWrongType("average_rating", rating);
        return null;
    }

    private int ratingCount() {
        JsonNode count = row.path("rating_number");
        if (count.isNumber() && count.doubleValue() >= 0 && count.doubleValue() <= Integer.MAX_VALUE) {
            return (int) count.doubleValue();
        }
        noteWrongType("rating_number", count);
        return 0;
    }

    private @Nullable Long listPriceMinor() {
        JsonNode price = row.path("price");
        if (isMissing(price)) {
            return null;
        }
        OptionalLong minor = OptionalLong.empty();
        if (price.isString()) {
            minor = PriceText.minorOf(price.stringValue());
        } else if (price.isNumber() && Double.isFinite(price.doubleValue())) {
            minor = PriceText.minorOf(price.decimalValue());
        }
        if (minor.isEmpty()) {
            adjustments.add("price-not-understood");
            return null;
        }
        return minor.getAsLong();
    }

    private @Nullable String text(String field, int limit) {
        JsonNode value = row.path(field);
        if (!value.isString()) {
            noteWrongType(field, value);
            return null;
        }
        String text = shortened(field, CleanText.clean(value.stringValue()), limit);
        return text.isEmpty() ? null : text;
    }

    /** A list of texts; a single text counts as a list of one. */
    private List<String> texts(String field) {
        JsonNode value = row.path(field);
        if (value.isString()) {
            String text = CleanText.clean(value.stringValue());
            return text.isEmpty() ? List.of() : List.of(text);
        }
        if (!value.isArray()) {
            noteWrongType(field, value);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            String text = element.isString() ? CleanText.clean(element.stringValue()) : "";
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String shortened(String field, String text, int limit) {
        if (text.length() > limit) {
            adjustments.add(field + "-shortened");
        }
        return CleanText.cut(text, limit);
    }

    private void noteWrongType(String field, JsonNode value) {
        if (!isMissing(value) && !(value.isNumber() && Double.isNaN(value.doubleValue()))) {
            adjustments.add(field + "-ignored");
        }
    }

    private static String valueOf(JsonNode value) {
        if (!value.isNumber()) {
            return value.asString();
        }
        // 17.0 inches are 17 inches; and 1e999999 stays as short as it was written
        var number = value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())
                ? value.decimalValue().stripTrailingZeros()
                : null;
        return number != null && number.scale() <= 12 && number.precision() - number.scale() <= 18
                ? number.toPlainString()
                : value.asString();
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank();
    }

    private MetadataLine refused(String reason, String detail) {
        return new MetadataLine.Refused(number, reason, detail);
    }
}
