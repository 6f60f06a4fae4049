/**
 * Writes topics as Parquet files by day, each record exactly once by file name.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.archive;

import org.jspecify.annotations.NullMarked;
