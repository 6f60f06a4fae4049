package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.product.NewProduct;
import io.electronicsmarketplace.catalog.product.ProductContent;
import io.electronicsmarketplace.catalog.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller's new listing: of a product that the catalogue knows, or of one that it describes.
 *
 * @param productId a known product; either this or {@code product}
 * @param product a product that the catalogue does not know
 */
record CreateListing(
        @Pattern(regexp = ProductContent.ID_PATTERN) @Nullable
        String productId,

        @Valid @Nullable Description product,
        @NotNull Condition condition,
        @NotNull @Valid Price price,

        @Size(max = ListingLimits.DESCRIPTION) @PlainText @Nullable
        String description) {

    @AssertTrue(message = "give either productId or product")
    boolean isOneProduct() {
        return (productId == null) != (product == null);
    }

    /** What a seller says of an unknown product. */
    record Description(
            @NotBlank @Size(max = ProductContent.TITLE_LIMIT) @PlainText
            String title,

            @Size(max = ProductContent.BRAND_LIMIT) @PlainText @Nullable
            String brand,

            @Size(max = ProductContent.CATEGORIES_LIMIT) @Nullable
            List<@NotBlank @Size(max = ProductContent.CATEGORY_LIMIT) @PlainText String> categories) {

        NewProduct asNewProduct() {
            String name = brand == null || brand.isBlank() ? null : brand.strip();
            return new NewProduct(title.strip(), name, categories == null ? List.of() : List.copyOf(categories));
        }
    }
}
