/**
 * Files of other people's formats, read line by line into interactions and product facts: Amazon Reviews
 * 2023 (rating-only CSV, review and product JSONL), plain or gzipped. Broken lines are counted, not
 * fatal.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.reading;

import org.jspecify.annotations.NullMarked;
