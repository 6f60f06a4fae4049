/** Loops over rows of floats, with the Vector API where the JVM has it: the same bits either way. */
@NullMarked
package io.electronicsmarketplace.recommendation.arithmetic;

import org.jspecify.annotations.NullMarked;
