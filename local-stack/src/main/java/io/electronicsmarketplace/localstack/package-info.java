/**
 * The program behind {@code ./market}: the whole marketplace on one machine, as processes that are
 * looked after, and the commands that run one of its modules.
 */
@NullMarked
package io.electronicsmarketplace.localstack;

import org.jspecify.annotations.NullMarked;
