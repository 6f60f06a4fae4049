/**
 * Model bundles as files: a folder of little-endian arrays and a manifest that names, measures and hashes
 * each of them. Reading refuses whatever does not fit; writing is atomic, and nothing is written twice.
 *
 * <p>What the arrays mean is the business of the models that read and write them.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.bundle;

import org.jspecify.annotations.NullMarked;
