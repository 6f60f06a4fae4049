/**
 * The models in the bundle store for people: what there is, how it did, which one serves; promotion and
 * roll-back by moving the champion pointer. Reads files and moves the pointer, nothing else.
 */
@NullMarked
package io.electronicsmarketplace.recommender.models;

import org.jspecify.annotations.NullMarked;
