package io.electronicsmarketplace.catalog.metadata;

import io.electronicsmarketplace.catalog.product.ProductContent;
import java.util.Set;

/** What came of one line. Numbers count from 1. */
public sealed interface MetadataLine {

    long number();

    /** A product; {@code adjustments} names what was shortened or left out, such as {@code title-shortened}. */
    record Product(long number, ProductContent content, Set<String> adjustments) implements MetadataLine {}

    /**
     * A line that cannot be a product.
     *
     * @param reason short and stable, such as {@code missing-title}
     * @param detail what exactly, for the person who has to repair the file
     */
    record Refused(long number, String reason, String detail) implements MetadataLine {}
}
