/** What tests of the whole service share: tokens, bundles, products in Kafka, state in Redis, an HTTP client. */
@NullMarked
package io.electronicsmarketplace.recommender.support;

import org.jspecify.annotations.NullMarked;
