package io.electronicsmarketplace.recommendation.promotion;

/** One condition of a decision, and how it came out. */
public record Check(String name, boolean passed, String detail) {}
