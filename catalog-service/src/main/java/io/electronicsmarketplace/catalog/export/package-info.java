/**
 * The catalogue as one Parquet file for the trainer, written daily and on demand, put in place
 * atomically: a reader sees the old file or the new one, never half of one.
 */
@NullMarked
package io.electronicsmarketplace.catalog.export;

import org.jspecify.annotations.NullMarked;
