/**
 * The history: visits of shoppers, what they took and how they rated it.
 *
 * <p>A visit starts with something that the shopper's tastes, the season and the products' ages make
 * likely, and goes on with what fits it; more of what fits follows on later days.
 */
@NullMarked
package io.electronicsmarketplace.sample.history;

import org.jspecify.annotations.NullMarked;
