package io.electronicsmarketplace.recommendation.statistics;

/** An interval of figures, both ends included. */
public record Interval(double low, double high) {}
