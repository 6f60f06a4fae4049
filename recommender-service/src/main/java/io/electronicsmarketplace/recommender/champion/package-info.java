/**
 * The model that serves: which bundle the champion pointer names, and how it is put to work without a
 * request failing or waiting.
 *
 * <p>A new bundle is opened beside the old one, verified, warmed with recent real questions and swapped in
 * by one volatile write; the old one is closed when the last request that uses it has ended. A bundle
 * that is refused changes nothing but the status, the log and a counter.
 */
@NullMarked
package io.electronicsmarketplace.recommender.champion;

import org.jspecify.annotations.NullMarked;
