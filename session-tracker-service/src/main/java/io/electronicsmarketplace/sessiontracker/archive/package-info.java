/**
 * Writes topics as Parquet files by day, each record exactly once by file name; merges them when the day
 * is over, and removes who was erased.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.archive;

import org.jspecify.annotations.NullMarked;
