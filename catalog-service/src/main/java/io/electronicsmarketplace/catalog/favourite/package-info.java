/** What shoppers keep an eye on: products, and single listings. */
@NullMarked
package io.electronicsmarketplace.catalog.favourite;

import org.jspecify.annotations.NullMarked;
