/**
 * Read-only primitive arrays, sparse matrices and dictionaries that are either on the heap (while training) or memory-mapped (while
 * serving), so that one piece of model code reads both. Elements are little-endian.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.array;

import org.jspecify.annotations.NullMarked;
