/**
 * The catalogue: kinds of electronics, invented brands, their model lines with generations and
 * variants, and accessories that fit them.
 *
 * <p>Kinds and brands are data ({@code kinds.json}, {@code brands.json}); {@link
 * io.electronicsmarketplace.sample.catalogue.CatalogueGenerator} makes products of them.
 */
@NullMarked
package io.electronicsmarketplace.sample.catalogue;

import org.jspecify.annotations.NullMarked;
