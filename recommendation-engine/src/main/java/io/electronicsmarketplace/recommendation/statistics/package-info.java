/** Confidence intervals by bootstrap over users, who are independent, as their queries are not. */
@NullMarked
package io.electronicsmarketplace.recommendation.statistics;

import org.jspecify.annotations.NullMarked;
