package io.electronicsmarketplace.localstack;

import java.util.List;

/** How much of a shop the first start makes. */
enum SampleSize {
    /** 6,000 products, 20,000 shoppers, 12,000 listings. */
    FULL(List.of()),
    /** A twentieth of it, for tests. */
    SMALL(List.of("--products", "300", "--users", "1000", "--listings", "600")),
    /** An empty shop, to be filled by {@code market import}. */
    NONE(List.of());

    private final List<String> options;

    SampleSize(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
