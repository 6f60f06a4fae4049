package io.electronicsmarketplace.sample;

/**
 * What was generated; its presence says that a sample is complete.
 *
 * @param ratings lines of history
 */
public record SampleSummary(SampleSettings settings, long ratings) {}
