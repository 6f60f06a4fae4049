package io.electronicsmarketplace.catalog.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a product, cleaned: within the limits below, without control characters.
 *
 * @param listPriceMinor price when new, in minor units
 * @param firstSeenAt when it came on the market, if the source says so
 */
public record ProductContent(
        String id,
        String title,
        @Nullable String brand,
        List<String> categories,
        SortedMap<String, String> attributes,
        @Nullable String image,
        @Nullable String description,
        @Nullable Double averageRating,
        int ratingCount,
        @Nullable Long listPriceMinor,
        @Nullable Instant firstSeenAt) {

    /** Ids stand in addresses and in Kafka keys. */
    public static final String ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    public static final int TITLE_LIMIT = 500;
    public static final int BRAND_LIMIT = 100;
    public static final int CATEGORY_LIMIT = 100;
    public static final int CATEGORIES_LIMIT = 12;
    public static final int ATTRIBUTE_NAME_LIMIT = 80;
    public static final int ATTRIBUTE_VALUE_LIMIT = 300;
    public static final int ATTRIBUTES_LIMIT = 60;
    public static final int DESCRIPTION_LIMIT = 4_000;
    public static final int IMAGE_LIMIT = 1_000;

    /** Equal for equal content, and in all likelihood only then: the first 16 bytes of its SHA-256. */
    public byte[] hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
