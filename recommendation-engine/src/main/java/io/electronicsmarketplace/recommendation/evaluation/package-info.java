/**
 * What "better offline" means: the split by global time, queries in a static and a live view, metrics over
 * full rankings, and intervals by bootstrap over users. See the protocol in {@code docs} of the project;
 * its rules are decisions, not defaults.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
