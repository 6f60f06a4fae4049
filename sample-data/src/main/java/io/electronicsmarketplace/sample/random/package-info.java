/** Seeded streams of randomness and weighted draws, the only source of chance in the sample. */
@NullMarked
package io.electronicsmarketplace.sample.random;

import org.jspecify.annotations.NullMarked;
