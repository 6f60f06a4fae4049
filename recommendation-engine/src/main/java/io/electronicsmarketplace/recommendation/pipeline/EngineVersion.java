package io.electronicsmarketplace.recommendation.pipeline;

/** The version of this library that a manifest names. */
public final class EngineVersion {
    /** Goes up with every change that can change a bundle's content for equal data and seed. */
    public static final String CURRENT = "6";

    private EngineVersion() {}
}
