/**
 * Products that nobody has shown interest in yet: what the catalogue tells of them is mapped by ridge
 * regression to where the factors of products like them lie, so that they have a place in the same space.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.coldstart;

import org.jspecify.annotations.NullMarked;
