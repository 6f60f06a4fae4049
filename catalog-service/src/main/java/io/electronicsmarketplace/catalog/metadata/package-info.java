/**
 * Reads product metadata in the format of Amazon Reviews 2023 ({@code meta_*.jsonl}, plain or gz),
 * as it really comes: prices as text, HTML entities, broken lines, missing titles. Streams: one line
 * is in memory at a time.
 */
@NullMarked
package io.electronicsmarketplace.catalog.metadata;

import org.jspecify.annotations.NullMarked;
