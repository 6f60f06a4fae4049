/**
 * The batch mode {@code import-history}: reviews of Amazon Reviews 2023 become interactions of the
 * archive.
 */
@NullMarked
package io.electronicsmarketplace.sessiontracker.history;

import org.jspecify.annotations.NullMarked;
