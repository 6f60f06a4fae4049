/**
 * The batch program behind {@code market train}, {@code evaluate}, {@code evaluate-sessions} and
 * {@code champion}: reads facts, lets the engine fit, compare and decide, publishes, exits.
 */
@NullMarked
package io.electronicsmarketplace.trainer;

import org.jspecify.annotations.NullMarked;
