package io.electronicsmarketplace.recommendation.candidate.coldstart;

/**
 * Where a product belongs by what the catalogue tells of it.
 *
 * @param vector in the space of factors, as long as those; not to be changed
 * @param appeal how much products like it are wanted these days, by the geometric mean of all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: it goes with the product whose place it is
public record Place(float[] vector, float appeal) {}
