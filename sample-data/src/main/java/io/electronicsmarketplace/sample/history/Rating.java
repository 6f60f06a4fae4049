package io.electronicsmarketplace.sample.history;

/** One line of the history: a shopper rated a product. */
record Rating(int product, int stars, long atMillis) {}
