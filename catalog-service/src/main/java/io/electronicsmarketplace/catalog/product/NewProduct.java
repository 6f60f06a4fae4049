package io.electronicsmarketplace.catalog.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a seller says of a product that the catalogue does not know. */
public record NewProduct(String title, @Nullable String brand, List<String> categories) {}
