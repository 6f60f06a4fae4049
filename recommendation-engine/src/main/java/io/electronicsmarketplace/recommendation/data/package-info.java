/**
 * Facts as columns: dictionaries from ids to dense indexes, products, and the log of interactions that
 * models learn from. Everything has a fixed order, so that equal facts give equal models.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.data;

import org.jspecify.annotations.NullMarked;
