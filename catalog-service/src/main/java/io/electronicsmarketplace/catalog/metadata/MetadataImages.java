package io.electronicsmarketplace.catalog.metadata;

import io.electronicsmarketplace.catalog.product.ProductContent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Chooses a product's picture. The files hold a list of objects ({@code [{"large":…,"variant":"MAIN"}]}),
 * the Hugging Face copies an object of lists ({@code {"large":[…],"variant":[…]}}).
 */
final class MetadataImages {

    /** Large is some 500 pixels, right for a card; the others are what is left without it. */
    private static final List<String> SIZES = List.of("large", "hi_res", "thumb");

    private MetadataImages() {}

    static @Nullable String main(JsonNode images) {
        if (images.isObject()) {
            return anySize(images);
        }
        String first = null;
        for (JsonNode image : images) {
            String address = anySize(image);
            if (address != null && "MAIN".equals(image.path("variant").asString(""))) {
                return address;
            }
            first = first == null ? address : first;
        }
        return first;
    }

    private static @Nullable String anySize(JsonNode image) {
        for (String size : SIZES) {
            JsonNode value = image.path(size);
            String address = usable(value.isArray() ? value.path(0) : value);
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** Only web addresses and own paths: what a browser may put into an image without running anything. */
    private static @Nullable String usable(JsonNode value) {
        if (!value.isString()) {
            return null;
        }
        String address = value.stringValue().strip();
        boolean safe = (address.startsWith("https://") || address.startsWith("http://") || address.startsWith("/"))
                && address.length() <= ProductContent.IMAGE_LIMIT
                && address.chars().allMatch(c -> c > ' ' && c != '"' && c != '<' && c != '>' && c < 0x7f);
        return safe ? address : null;
    }
}
