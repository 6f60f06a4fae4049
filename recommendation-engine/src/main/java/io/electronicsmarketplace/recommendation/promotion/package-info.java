/**
 * Who serves: a challenger picked by validation contests the champion's recipe on rows that no decision
 * used before, and takes its place only by proof. What wins is fitted on all data, checked and published;
 * the champion pointer moves last.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.promotion;

import org.jspecify.annotations.NullMarked;
