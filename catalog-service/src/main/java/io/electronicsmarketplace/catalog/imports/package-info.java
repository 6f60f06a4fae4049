/**
 * The batch mode {@code import}: a metadata file becomes products, and, if asked for, demo listings
 * make them buyable.
 *
 * <p>Every batch commits together with how far it has come, so an import that was killed goes on
 * where it was, and one that is repeated changes nothing: no row, no version, no event.
 */
@NullMarked
package io.electronicsmarketplace.catalog.imports;

import org.jspecify.annotations.NullMarked;
