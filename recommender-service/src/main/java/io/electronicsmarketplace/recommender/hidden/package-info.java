/**
 * "Not interested": a shopper hides a product from every recommendation, or takes that back. It is an
 * interaction like any other; the session tracker makes state of it.
 */
@NullMarked
package io.electronicsmarketplace.recommender.hidden;

import org.jspecify.annotations.NullMarked;
