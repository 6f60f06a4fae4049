/**
 * Logs that nobody made: interactions with the shape of a large shop's, for measuring what fitting costs
 * where there is no such data.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.generated;

import org.jspecify.annotations.NullMarked;
