/** Keyset pages: how many, and where the next one begins. */
@NullMarked
package io.electronicsmarketplace.catalog.paging;

import org.jspecify.annotations.NullMarked;
