/**
 * The models in the bundle store for people: what there is, how it did, which one serves; promotion and
 * roll-back by moving the champion pointer, once the loader has tried the bundle.
 */
@NullMarked
package io.electronicsmarketplace.recommender.models;

import org.jspecify.annotations.NullMarked;
